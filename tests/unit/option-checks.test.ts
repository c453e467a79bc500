import { expect, test } from 'vitest';
import { fieldsOf, oneOf, shown, texts, wholeWithin, within } from '../../src/option-checks.js';

test('an object keeps the fields it should have, and one that cannot be used spoils it', () => {
  const check = fieldsOf<{ days: number; kind: 'a' | 'b' }>({
    days: within(1, 7),
    kind: oneOf('a', 'b'),
  });
  expect(check({ days: 7, kind: 'b', other: 1 })).toEqual({ days: 7, kind: 'b' });
  expect(check({ days: undefined })).toEqual({});
  for (const wrong of [{ days: 8 }, { days: Number.NaN }, { days: 1, kind: 'c' }, 'days', null]) {
    expect(check(wrong)).toBeUndefined();
  }
});

test.each<[unknown, unknown]>([
  [wholeWithin(1, 9)(9), 9],
  [wholeWithin(1, 9)(1.5), undefined],
  [wholeWithin(1, 9)('3'), undefined],
  [texts(['a', 'b']), ['a', 'b']],
  [texts(['a', 1]), undefined],
])('%j is %j', (read, wanted) => {
  expect(read).toEqual(wanted);
});

test('whatever was given is shown in a few words', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect([{ days: 0 }, () => 1, circle, 3n].map(shown)).toEqual([
    '{"days":0}',
    'function',
    'object',
    'bigint',
  ]);
  expect(shown('x'.repeat(500)).length).toBeLessThan(90);
});
