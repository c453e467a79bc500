import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCapture, checkConsentSource } from '../../../src/capture/page-options.js';
import type { ErrorReport } from '../../../src/errors.js';

function checked<T>(
  check: (given: unknown, on: (problem: ErrorReport) => void) => T,
  given: unknown,
) {
  const problems: unknown[] = [];
  const options = check(given, ({ detail }) => problems.push(detail.field));
  return { options, problems };
}

test('what cannot be used is named, and the default taken', () => {
  const idOf = () => 'a';
  expect(checked(checkCapture, { idOf, emit: true })).toEqual({
    options: { idOf, emit: true },
    problems: [],
  });
  expect(checked(checkCapture, { dataLayer: 7 })).toEqual({
    options: {},
    problems: ['capture.dataLayer'],
  });
  expect(checked(checkCapture, { idOf: 'sku' }).problems).toEqual(['capture.idOf']);
});

test('a consent source that cannot be heard is named, and nobody is heard', () => {
  const problemsOf = (given: unknown) => checked(checkConsentSource, given).problems;
  expect(problemsOf({ from: 'cookiebot' })).toEqual(['consent.from']);
  expect(problemsOf({ from: 'constructor' })).toEqual(['consent.from']);
  expect(problemsOf({ from: 'callback' })).toEqual(['consent.listen']);
  expect(problemsOf({ from: 'tcf', purposes: [] })).toEqual(['consent.purposes']);
  expect(problemsOf({ from: 'consent-mode', signals: ['functionality_storage'] })).toEqual([]);
});

test('options of any shape never throw', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      checked(checkCapture, given);
      checked(checkConsentSource, given);
    }),
  );
});
