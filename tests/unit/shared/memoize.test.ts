import { expect, test } from 'vitest';
import { memoize } from '../../../src/shared/memoize.js';

test('each text is asked for once, an answer of `undefined` too', () => {
  const asked: string[] = [];
  const first = memoize((text) => {
    asked.push(text);
    return text === '' ? undefined : text[0];
  });
  expect(['ab', '', 'ab', '', '__proto__'].map(first)).toEqual([
    'a',
    undefined,
    'a',
    undefined,
    '_',
  ]);
  expect(asked).toEqual(['ab', '', '__proto__']);
});
