import { expect, test } from 'vitest';
import { deriveProfile } from '../../../src/profile/profile.js';
import type { NewInteraction } from '../../../src/storage/interaction-log.js';
import { now, stored, view } from '../../support/interactions.js';

const vectors = new Map([
  ['east', Float32Array.of(1, 0)],
  ['north', Float32Array.of(0, 1)],
]);
const derive = (...rows: NewInteraction[]) =>
  deriveProfile(stored(...rows), now, (item) => vectors.get(item));

test('without history there is no taste', () => {
  expect(derive()).toMatchObject({ items: [], interests: [] });
  expect(derive().taste).toBeUndefined();
});

test('without vectors the signals are there, and no taste', () => {
  const profile = derive(view('elsewhere'));
  expect(profile.viewed).toEqual(['elsewhere']);
  expect(profile.taste).toBeUndefined();
});

test('the taste lies between the items, nearer to the later one', () => {
  const [east, north] = derive(view('east'), view('north')).taste!;
  expect(north).toBeGreaterThan(east!);
  expect(east).toBeGreaterThan(0);
});

test('what the visitor rejects pushes the taste away', () => {
  const rows = [{ type: 'return', item: 'east', time: now }, view('north')] as NewInteraction[];
  const [east, north] = derive(...rows).taste!;
  expect(east).toBeLessThan(0);
  expect(north).toBeGreaterThan(0);
});

test('rejections alone make no taste: there is nothing to look for', () => {
  const rows = [{ type: 'remove-from-cart', item: 'east', time: now }] as NewInteraction[];
  expect(derive(...rows).taste).toBeUndefined();
});

test('the same history at the same time gives the same profile', () => {
  const rows = [view('east'), view('north'), view('elsewhere')];
  expect(derive(...rows)).toEqual(derive(...rows));
});
