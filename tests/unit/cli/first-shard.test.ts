import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirstShard } from '../../../src/cli/pack/first-shard.js';
import { popular } from '../../../src/retrieval/index.js';
import type { Product } from '../../../src/types.js';
import { smallGraph } from '../../support/small-graph.js';

const product = (id: string, fields: Partial<Product> = {}): Product => ({
  id,
  title: id,
  ...fields,
});

function divide(shard: FirstShard, products: readonly Product[]) {
  const passed = products.flatMap((each) => shard.offer(each));
  const { first, rest } = shard.end();
  const ids = (list: readonly Product[]) => list.map(({ id }) => id);
  return { first: ids(first), rest: ids([...passed, ...rest]) };
}

test('the best sold stay, both parts in the order of the feed', () => {
  const feed = [1, 9, 3, 8, 2].map((popularity, at) => product(`p${at}`, { popularity }));
  expect(divide(new FirstShard(2, undefined), feed)).toEqual({
    first: ['p1', 'p3'],
    rest: ['p0', 'p2', 'p4'],
  });
});

test('customers of the graph count more than what the feed says, and the newest where nothing was sold', () => {
  const feed = [product('said', { popularity: 3 }), product('bought'), product('old')];
  const graph = { ...smallGraph({ bought: {} }), popularity: Uint32Array.of(5) };
  expect(divide(new FirstShard(1, graph), feed).first).toEqual(['bought']);
  const dated = ['2024-01-01', '2026-01-01', '2025-01-01'].map((addedAt) =>
    product(addedAt, { addedAt }),
  );
  expect(divide(new FirstShard(1, undefined), dated).first).toEqual(['2026-01-01']);
});

test('of any feed the first part is what a page calls popular, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (sales, size) => {
        const feed = sales.map((popularity, at) => product(`p${at}`, { popularity }));
        const { first, rest } = divide(new FirstShard(size, undefined), feed);
        const best = popular(feed, size, undefined, () => true).map(({ row }) => `p${row}`);
        expect(new Set(first)).toEqual(new Set(best));
        expect([...first, ...rest].sort()).toEqual(feed.map(({ id }) => id).sort());
      },
    ),
  );
});
