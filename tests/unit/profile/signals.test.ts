import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepDecay } from '../../../src/profile/decay.js';
import { readSignals } from '../../../src/profile/signals.js';
import type { NewInteraction } from '../../../src/storage/interaction-log.js';
import { anyInteraction, day, now, stored, view } from '../../support/interactions.js';

const read = (...rows: NewInteraction[]) => readSignals(stored(...rows), now);
const on = (type: string, item: string, more = {}) =>
  ({ type, item, time: now, ...more }) as NewInteraction;
const weightOf = (item: string, ...rows: NewInteraction[]) =>
  read(...rows).items.find((signal) => signal.item === item)?.weight ?? 0;

test('an empty history says nothing', () => {
  const none = { items: new Set(), brands: new Set(), categories: new Set() };
  expect(read()).toEqual({ items: [], viewed: [], purchased: new Set(), dismissed: none });
});

test('what was looked at last comes first, once', () => {
  expect(read(view('a'), view('b'), view('a'), view('c')).viewed).toEqual(['c', 'a', 'b']);
});

test('a later item weighs more than an earlier one, a newer day more than an older', () => {
  expect(read(view('a'), view('b')).items.map(({ item }) => item)).toEqual(['b', 'a']);
  expect(weightOf('a', view('a', now - 60 * day))).toBeLessThan(weightOf('a', view('a')));
});

test('the items of one order count alike, and what came before it is one step back', () => {
  const order = [on('purchase', 'b'), on('purchase', 'c'), on('purchase', 'd')];
  const read = ['a', 'b', 'd'].map((item) =>
    weightOf(item, on('purchase', 'a', { time: now - 60_000 }), ...order),
  );
  expect(read[1]).toBe(read[2]);
  expect(read[0]).toBeCloseTo(read[2]! * stepDecay, 4);
});

test('putting into the cart weighs more than looking, and taking out of it less than nothing', () => {
  expect(weightOf('a', on('cart', 'a'))).toBeGreaterThan(weightOf('a', view('a')));
  expect(weightOf('a', on('remove-from-cart', 'a'))).toBeLessThan(0);
  expect(weightOf('a', on('purchase', 'a'), on('return', 'a'))).toBeLessThan(0);
});

test('a long look counts up to another view, no look without end counts more', () => {
  const dwell = (seconds: number) => weightOf('a', on('dwell', 'a', { seconds }));
  expect(dwell(10)).toBeLessThan(dwell(50));
  expect(dwell(600)).toBe(dwell(1_800));
});

test('several looks at one item add up and are one step', () => {
  const twice = weightOf('a', view('a'), view('a'));
  expect(twice).toBeCloseTo(2 * weightOf('a', view('a')), 12);
});

test('the strongest thing done with an item is remembered', () => {
  const { items } = read(on('purchase', 'b'), on('cart', 'a'), view('a'), view('b'), view('c'));
  const how = Object.fromEntries(items.map((signal) => [signal.item, signal.how]));
  expect(how).toEqual({ a: 'carted', b: 'purchased', c: 'viewed' });
});

test('a dismissal holds until it is taken back, and again after it is repeated', () => {
  const dismiss = on('dismiss', 'a');
  const restore = on('restore', 'a');
  expect(read(dismiss).dismissed.items).toEqual(new Set(['a']));
  expect(read(dismiss, restore).dismissed.items).toEqual(new Set());
  expect(read(dismiss, restore, dismiss).dismissed.items).toEqual(new Set(['a']));
  expect(weightOf('a', dismiss, restore)).toBe(0);
});

test('what was only shown, clicked or searched for is no signal', () => {
  const { items, viewed } = read(
    on('impression', 'a'),
    on('click', 'a'),
    { type: 'search', time: now },
    on('restore', 'a'),
  );
  expect([items, viewed]).toEqual([[], []]);
});

test('whatever the history is, weights are finite and come strongest first', () => {
  fc.assert(
    fc.property(fc.array(anyInteraction, { maxLength: 60 }), (rows) => {
      const { items, viewed } = read(...rows);
      const strengths = items.map(({ weight }) => Math.abs(weight));
      expect(strengths).toEqual([...strengths].sort((one, other) => other - one));
      for (const { weight } of items) expect(Number.isFinite(weight)).toBe(true);
      expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
      expect(new Set(viewed).size).toBe(viewed.length);
    }),
  );
});

test('a dismissed item counts against, however much was done with it before or after', () => {
  const liked = [on('cart', 'a'), on('purchase', 'a'), view('a')];
  expect(weightOf('a', ...liked, on('dismiss', 'a'))).toBeLessThan(0);
  expect(weightOf('a', on('dismiss', 'a'), ...liked)).toBeLessThan(0);
});

const kinds: Record<string, string[]> = {
  bread: ['Kitchen > Knives > Bread'],
  chef: ['Gifts', 'Kitchen > Knives'],
  pan: ['Kitchen > Pans'],
};
const readKinds = (...rows: NewInteraction[]) =>
  readSignals(stored(...rows), now, (item) => kinds[item] ?? []);
const knives = { type: 'dismiss', category: 'kitchen > knives', time: now } as NewInteraction;

test('of a dismissed category the latest item counts as dismissed, and the others for nothing', () => {
  const { items, viewed } = readKinds(view('pan'), view('bread'), on('cart', 'chef'), knives);
  // The pan counts as if the knives had not come after it.
  expect(items.filter(({ weight }) => weight > 0)).toEqual(readKinds(view('pan')).items);
  const [dismissed] = readKinds(on('dismiss', 'chef')).items;
  expect(items.filter(({ weight }) => weight < 0)).toEqual([dismissed]);
  expect(viewed).toEqual(['pan']);
});

test('a dismissed category that is taken back counts as it did', () => {
  const rows = [view('pan'), view('bread'), on('cart', 'chef')];
  const restore = { ...knives, type: 'restore', category: 'Kitchen>Knives' } as NewInteraction;
  expect(readKinds(...rows, knives, restore)).toEqual(readKinds(...rows));
});

test('a dismissed brand still tells which kind of thing is liked', () => {
  const dismiss = { type: 'dismiss', brand: 'Northfell', time: now } as NewInteraction;
  const { dismissed, ...rest } = read(view('shoe'), dismiss);
  expect(dismissed.brands).toEqual(new Set(['northfell']));
  expect({ ...rest, dismissed: read().dismissed }).toEqual(read(view('shoe')));
});
