import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTies, splitSequence } from '../../../src/evaluation/next-item/split-sequence.js';

const sequence = (user: string, items: string, days: string) => ({
  user,
  items: items.split(' '),
  days: days.split(' ').map(Number),
});

test('the last item is test, the one before validation, the rest training', () => {
  const split = splitSequence(sequence('u', 'a b c d', '1 2 3 4'), 1);
  expect(split).toEqual({
    training: ['a', 'b'],
    trainingDays: [1, 2],
    valid: 'c',
    validDay: 3,
    test: 'd',
  });
});

test('a sequence out of order is put in order of its days', () => {
  const split = splitSequence(sequence('u', 'd a c b', '4 1 3 2'), 1);
  expect(split).toEqual({
    training: ['a', 'b'],
    trainingDays: [1, 2],
    valid: 'c',
    validDay: 3,
    test: 'd',
  });
});

test('fewer than three items cannot be split', () => {
  expect(splitSequence(sequence('u', 'a b', '1 2'), 1)).toBeUndefined();
});

test('items of one day change places, so that the last one is not the one with the highest id', () => {
  const drawn = Array.from(
    { length: 200 },
    (_, user) => splitSequence(sequence(`user ${user}`, '1 2 3 4', '7 7 7 7'), 1)?.test,
  );
  for (const item of ['1', '2', '3', '4']) {
    expect(drawn.filter((test) => test === item).length).toBeGreaterThan(30);
  }
});

test('the seed and the user alone decide', () => {
  const split = (user: string, seed: number) =>
    splitSequence(sequence(user, '1 2 3 4 5 6 7 8', '7 7 7 7 7 7 7 7'), seed);
  expect(split('u', 1)).toEqual(split('u', 1));
  expect(split('u', 1)).not.toEqual(split('u', 2));
  expect(split('u', 1)).not.toEqual(split('v', 1));
});

test('no item is lost or doubled, and no part reaches into an earlier day than the one before', () => {
  const events = fc.array(fc.tuple(fc.string(), fc.nat(5)), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(events, fc.nat(), (given, seed) => {
      const items = given.map(([name], index) => `${index} ${name}`);
      const dayOf = new Map(given.map(([, day], index) => [items[index], day]));
      const days = given.map(([, day]) => day);
      const { training, trainingDays, valid, validDay, test } = splitSequence(
        { user: 'u', items, days },
        seed,
      )!;
      const ordered = [...training, valid, test];
      expect([...ordered].sort()).toEqual([...items].sort());
      const found = ordered.map((item) => dayOf.get(item)!);
      expect(found).toEqual([...found].sort((one, other) => one - other));
      expect(found.slice(0, -1)).toEqual([...trainingDays, validDay]);
    }),
  );
});

test('ties are two items on one day', () => {
  expect(hasTies(sequence('u', 'a b c', '1 2 3'))).toBe(false);
  expect(hasTies(sequence('u', 'a b c', '1 2 2'))).toBe(true);
});
