import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../src/capture/consent/answer.js';
import { ConsentMode, listenToConsentMode } from '../../../../src/capture/consent/consent-mode.js';

const page = globalThis as { dataLayer?: unknown[] };
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  delete page.dataLayer;
});

const said = (kind: string, values: object) => ['consent', kind, values];
const personal = (value: string, more: object = {}) => ({
  personalization_storage: value,
  ...more,
});

function after(
  entries: readonly unknown[],
  region?: string,
  signals = ['personalization_storage'],
) {
  const state = new ConsentMode(signals, region);
  for (const entry of entries) state.hear(entry);
  return state.answer;
}

test.each<[string, unknown[], Answer]>([
  ['nothing', [], 'unasked'],
  ['a default that denies', [said('default', personal('denied'))], 'unasked'],
  ['a default that grants', [said('default', personal('granted'))], 'yes'],
  ['a refusal', [said('default', personal('granted')), said('update', personal('denied'))], 'no'],
  [
    'an agreement',
    [said('default', personal('denied')), said('update', personal('granted'))],
    'yes',
  ],
  [
    'an update before its default',
    [said('update', personal('granted')), said('default', personal('denied'))],
    'yes',
  ],
  ['other signals alone', [said('update', { ad_storage: 'granted' })], 'unasked'],
  ['a value that is none', [said('update', personal('maybe'))], 'unasked'],
])('after %s', (_, entries, answer) => {
  expect(after(entries)).toBe(answer);
});

test('a signal that the page never sets gives way to the next one', () => {
  const entries = [said('update', { functionality_storage: 'granted' })];
  const signals = ['personalization_storage', 'functionality_storage'];
  expect(after(entries)).toBe('unasked');
  expect(after(entries, undefined, signals)).toBe('yes');
  expect(after([...entries, said('update', personal('denied'))], undefined, signals)).toBe('no');
});

test('the narrowest region counts; where nobody knows the region, the strictest', () => {
  const entries = [
    said('default', personal('granted')),
    said('default', personal('denied', { region: ['DE', 'FR'] })),
    said('default', personal('denied', { region: ['US'] })),
    said('default', personal('granted', { region: ['US-CA'] })),
  ];
  const answers = ['DE', 'US-NY', 'us-ca', 'JP', undefined].map((where) => after(entries, where));
  expect(answers).toEqual(['unasked', 'unasked', 'yes', 'yes', 'unasked']);
  expect(after([said('default', personal('granted', { region: ['FR'] }))], 'DE')).toBe('unasked');
});

function listen() {
  page.dataLayer ??= [];
  const heard: Answer[] = [];
  const undo = listenToConsentMode({ from: 'consent-mode' })((answer) => heard.push(answer));
  return { heard, undo, push: (...entries: unknown[]) => page.dataLayer!.push(...entries) };
}

test('an assumption waits for the answer as long as the page asks, and no longer', () => {
  const { heard, push } = listen();
  push(said('default', personal('granted', { wait_for_update: 500 })));
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(heard).toEqual(['yes']);
});

test('an answer that comes in time is the only one heard', () => {
  const { heard, push } = listen();
  push(said('default', personal('granted', { wait_for_update: 500 })));
  push(said('update', personal('denied')));
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['no']);
});

test('entries from before are read, later changes are followed until the end', () => {
  page.dataLayer = [said('default', personal('denied')), said('update', personal('granted'))];
  const { heard, push, undo } = listen();
  push(said('update', personal('denied')));
  undo();
  push(said('update', personal('granted')));
  expect(heard).toEqual(['unasked', 'yes', 'no']);
});

test('a refusal in an array that a snippet puts in the place of another is heard', () => {
  page.dataLayer = [said('update', personal('granted'))];
  const { heard, push, undo } = listen();
  page.dataLayer = [said('default', personal('denied'))];
  push(said('update', personal('denied')));
  vi.advanceTimersByTime(1_000);
  push(said('update', personal('granted')));
  undo();
  expect(heard).toEqual(['yes', 'yes', 'no', 'yes']);
});

test('entries of any shape never throw, and never agree by themselves', () => {
  const values = fc.oneof(fc.anything(), fc.record({ personalization_storage: fc.anything() }));
  const kind = fc.oneof(fc.constantFrom('default', 'update'), fc.anything());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('consent'), kind, values)), (entries) => {
      expect(after(entries)).toBe('unasked');
    }),
  );
});
