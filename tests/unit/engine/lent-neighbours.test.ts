import { expect, test } from 'vitest';
import { now } from '../../support/interactions.js';
import { listWorld, type WorldGraph } from '../../support/list-world.js';
import type { WorldItem } from '../../support/test-engine.js';

/** Two cameras alike, one of them new; cases and cards that say nothing of cameras. */
const items: readonly WorldItem[] = [
  { id: 'old camera', title: 'Camera', vector: [1, 0.1, 0] },
  { id: 'new camera', title: 'Camera II', vector: [1, 0.15, 0] },
  { id: 'case', title: 'Case', vector: [0, 1, 0] },
  { id: 'card', title: 'Card', vector: [0, 0.2, 1] },
  { id: 'strap', title: 'Strap', vector: [0, 1, 1] },
  { id: 'kettle', title: 'Kettle', vector: [0, -1, 1] },
];
const bought: WorldGraph = {
  neighbours: {
    'old camera': { case: 1, card: 0.6, strap: 0.2 },
    case: { 'old camera': 1, card: 0.2, strap: 0.1 },
  },
};
const viewed = (item: string) => [{ type: 'view', item, time: now }] as never[];
const world = (item: string) => listWorld({ items, history: viewed(item), graph: bought });

test('an item without orders is lent what goes with the items most like it', () => {
  const list = world('new camera').list({ diversity: 0 });
  expect(list.slice(0, 4)).toEqual(['old camera', 'case', 'card', 'strap']);
});

test('what is lent is not said to be bought together', () => {
  const { items: found } = world('new camera').slate({ diversity: 0 });
  expect(found.map(({ reason }) => reason.code)).not.toContain('bought-together');
  const { items: known } = world('old camera').slate({ diversity: 0 });
  expect(known.map(({ reason }) => reason.code)).toContain('bought-together');
});

test('a list of what was bought together shows nothing lent', () => {
  const slate = world('new camera').slate({ strategy: 'bought-together', item: 'new camera' });
  expect(slate.items.every(({ strategy }) => strategy !== 'bought-together')).toBe(true);
});

test('what is like nothing is lent nothing', () => {
  const { items: found } = world('kettle').slate({ diversity: 0, limit: 6 });
  const forYou = found.filter(({ strategy }) => strategy === 'for-you');
  // A little like the kettle itself.
  expect(forYou.map(({ item }) => item)).toEqual(['card']);
});
