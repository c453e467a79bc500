import { firstShard } from '../../src/pack/encode-pack.js';
import { packFolder } from './small-pack.js';
import { startWorld, type WorldItem } from './test-engine.js';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Tents point east, lamps north; `popularity` falls from one to the next. */
export const shelf = (count: number): WorldItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    title: index % 2 === 0 ? `Tent ${index}` : `Lamp ${index}`,
    categories: [index % 2 === 0 ? 'Tents' : 'Lamps'],
    popularity: count - index,
    vector: index % 2 === 0 ? [1, index / 10_000] : [index / 10_000, 1],
  }));

/** Products of one shard, and of two. */
export const small = shelf(6);
export const large = shelf(firstShard + 40);

type World = Parameters<typeof startWorld>[0];

/** A page with a pack; the model of the test must not be needed. */
export const startPacked = (options: World['options'] = {}, rest: Partial<World> = {}) =>
  startWorld({
    items: [],
    vectors: { known: [1, 0] },
    options: { catalog: undefined as never, pack: packFolder, ...options },
    ...rest,
  });

/** A copy with one bit flipped. */
export const damaged = (bytes: Bytes): Bytes => {
  const copy = bytes.slice();
  copy[copy.length >> 1]! ^= 1;
  return copy;
};
