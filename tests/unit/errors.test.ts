import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ErrorCode, reasonOf, report, toReport, WindowshopError } from '../../src/errors.js';

// Codes are public and never reused: one that goes, or is renamed, must be a decision.
const codes: ErrorCode[] = [
  ...new Set(readFileSync('src/errors.ts', 'utf8').match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)),
].map((line) => line.trim() as ErrorCode);

test('the table of messages was found', () => {
  expect(codes).toContain('CATALOG_NOT_JSON');
  expect(codes).toContain('INTERNAL');
});

test.each(codes)('%s says what happened in a sentence that names the library', (code) => {
  const { message } = report(code);
  expect(message).toMatch(/^windowshop: .{20,}[.]$/);
});

test('details fill the message and travel along as data', () => {
  const found = report('PRODUCT_DUPLICATE', { id: 'tent-1' });
  expect(found).toEqual({
    code: 'PRODUCT_DUPLICATE',
    message: 'windowshop: Product tent-1 occurs more than once; the first row is used.',
    detail: { id: 'tent-1' },
  });
});

test('a message stays short whatever the shop puts into it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.string({ maxLength: 50 }), (code, text) => {
      const long = text + 'x'.repeat(10_000);
      const detail = Object.fromEntries(
        ['url', 'why', 'id', 'field', 'row', 'item'].map((name) => [name, long]),
      );
      expect(report(code, detail).message.length).toBeLessThan(1_000);
    }),
  );
});

test('a detail is put in as it stands: no hole in it is filled, no key of Object.prototype used', () => {
  const { message } = report('INTERACTION_INVALID', { row: '{why}', why: '$& {constructor}' });
  expect(message).toBe('windowshop: Interaction {why} was not recorded: $& {constructor}.');
  expect(report('ITEM_UNKNOWN', {}).message).toContain('{item}');
});

test('our own error keeps its code on the way to plain data', () => {
  const cause = new Error('HTTP 404');
  const error = new WindowshopError('MODEL_UNREACHABLE', { url: 'm', why: 'HTTP 404' }, cause);
  expect(error).toMatchObject({ name: 'WindowshopError', code: 'MODEL_UNREACHABLE', cause });
  expect(toReport(error, 'anything')).toEqual(report('MODEL_UNREACHABLE', error.detail));
});

test('anything else that was thrown becomes INTERNAL and survives being cloned', () => {
  const throwable = fc.oneof(
    fc.anything(),
    fc.string().map((text) => new Error(text)),
  );
  fc.assert(
    fc.property(throwable, (thrown) => {
      const found = toReport(thrown, 'recommend()');
      expect(found.code).toBe('INTERNAL');
      expect(structuredClone(found)).toEqual(found);
    }),
  );
});

test('a reason is never empty and never long', () => {
  expect(reasonOf(new TypeError(''))).toBe('TypeError');
  expect(reasonOf(undefined)).toBe('undefined');
  expect(reasonOf(Object.create(null))).toBe('a thrown object');
  expect(reasonOf(new Error('x'.repeat(5_000))).length).toBeLessThan(210);
});
