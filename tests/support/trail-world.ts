import type { WorldItem } from './test-engine.js';

/**
 * A shop in three directions: running on trails, camping, cooking. Shoes for the road lie between
 * trails and nothing else; a lantern lies near the tents without being one.
 */
export const trailWorld: readonly WorldItem[] = [
  shoe('fell', 'Fell shoe', 'Trail', [1, 0.05, 0], 40),
  shoe('ridge', 'Ridge shoe', 'Trail', [1, 0.1, 0], 30),
  shoe('scree', 'Scree shoe', 'Trail', [1, 0.15, 0], 20),
  shoe('moor', 'Moor shoe', 'Trail', [1, 0.2, 0], 10),
  shoe('crag', 'Crag shoe', 'Trail', [1, 0.25, 0], 5),
  shoe('city', 'City shoe', 'Road', [0.5, 0, 0.8], 90),
  item('tent-2', 'Tent for two', 'Camping > Tents', [0, 1, 0.05], 60),
  item('tent-4', 'Tent for four', 'Camping > Tents', [0, 1, 0.1], 50),
  item('lantern', 'Lantern', 'Camping > Lanterns', [0.1, 1, 0.3], 15),
  item('stove', 'Stove', 'Kitchen > Stoves', [0, 0.3, 1], 70),
  item('pan', 'Pan', 'Kitchen > Pans', [0, 0.1, 1], 80),
];

function shoe(id: string, title: string, kind: string, vector: number[], popularity: number) {
  return item(id, title, `Running > ${kind} > Shoes`, vector, popularity);
}

function item(
  id: string,
  title: string,
  category: string,
  vector: readonly number[],
  popularity: number,
): WorldItem {
  return { id, title, categories: [category], vector, popularity };
}

/** The world with something changed: fields laid over items, by id. */
export function withChanges(changes: Record<string, Partial<WorldItem>>): WorldItem[] {
  return trailWorld.map((entry) => ({ ...entry, ...changes[entry.id] }));
}

export const ids = trailWorld.map(({ id }) => id);
