import { expect, test, vi } from 'vitest';
import {
  capConsent,
  hasGlobalPrivacyControl,
} from '../../../src/capture/global-privacy-control.js';

test.each([
  [true, true],
  [false, false],
  [undefined, false],
  ['1', false],
])('a browser whose signal is %j asks for privacy: %s', (signal, expected) => {
  vi.stubGlobal('navigator', { globalPrivacyControl: signal });
  expect(hasGlobalPrivacyControl()).toBe(expected);
});

test('the signal keeps what a shop assumes at `memory`, and never raises it', () => {
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  expect(['granted', 'memory', 'denied'].map((value) => capConsent(value as 'granted'))).toEqual([
    'memory',
    'memory',
    'denied',
  ]);
});

test('without the signal, or without a navigator at all, the shop’s word stands', () => {
  vi.stubGlobal('navigator', undefined);
  expect(capConsent('granted')).toBe('granted');
});
