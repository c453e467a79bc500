import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Catalog } from '../../../src/catalog/index.js';
import { firstShard } from '../../../src/pack/encode-pack.js';
import { encodeManifest, largestFile } from '../../../src/pack/manifest.js';
import type { Product } from '../../../src/types.js';
import { encodePack, type PackContent } from '../../support/encoded-pack.js';
import { hostileRows } from '../../support/hostile-rows.js';
import { openInMemory } from '../../support/memory-pack.js';

const model = { name: 'model@1', dimensions: 3 };

/** Products as they come out of rows that nobody should send, with any vectors. */
const content: fc.Arbitrary<PackContent> = hostileRows
  .map((rows) => {
    const catalog = new Catalog();
    catalog.load(rows);
    return catalog.products;
  })
  .filter((products) => products.length > 0)
  .chain((products) => {
    const count = products.length;
    const length = count * model.dimensions;
    return fc.record({
      model: fc.constant(model),
      products: fc.constant(products),
      vectors: fc.record({
        codes: fc.int8Array({ minLength: length, maxLength: length }),
        scales: fc.float32Array({
          min: 0,
          noNaN: true,
          noDefaultInfinity: true,
          minLength: count,
          maxLength: count,
        }),
      }),
      graph: fc.option(
        fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => new Uint8Array(bytes)),
        { nil: undefined },
      ),
    });
  });

test('what goes into a pack comes out of it', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (given) => {
      const pack = await openInMemory(await encodePack(given));
      const { products, vectors } = await pack.shard(0);
      const catalog = new Catalog();
      expect(catalog.load(products)).toEqual({ accepted: given.products.length, rejected: [] });
      // JSON knows no -0.
      expect(catalog.products).toEqual(JSON.parse(JSON.stringify(given.products)));
      expect([...vectors.codes]).toEqual([...given.vectors.codes]);
      expect(vectors.scales.every((scale, row) => scale === given.vectors.scales[row])).toBe(true);
      expect(await pack.graph?.()).toEqual(given.graph);
      expect(pack.manifest.model).toEqual(model);
    }),
  );
});

test('the same content gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (given) => {
      const [one, other] = [await encodePack(given), await encodePack(structuredClone(given))];
      expect(encodeManifest(other.manifest)).toEqual(encodeManifest(one.manifest));
      expect([...other.files]).toEqual([...one.files]);
    }),
    { numRuns: 30 },
  );
});

const productsOf = (count: number, rest: Partial<Product> = {}): Product[] =>
  Array.from({ length: count }, (_, index) => ({ id: `i${index}`, title: `T ${index}`, ...rest }));

const withoutVectors = (products: Product[]): PackContent => ({
  model,
  products,
  vectors: {
    codes: new Int8Array(products.length * model.dimensions),
    scales: new Float32Array(products.length),
  },
});

test('a first shard of 1,000 products is followed by shards of 8,000, in the order given', async () => {
  const products = productsOf(firstShard + 8_001);
  const pack = await openInMemory(await encodePack(withoutVectors(products)));
  const { shards } = pack.manifest;
  expect(shards.map(({ count }) => count)).toEqual([firstShard, 8_000, 1]);
  const rows = await Promise.all(
    shards.map(async (_, index) => (await pack.shard(index)).products),
  );
  expect(rows.flat()).toEqual(products);
});

test('what would be too large for a delivery network is split', async () => {
  // Different for every product: equal shards would be one file.
  const products = productsOf(6_000).map((product) => ({
    ...product,
    description: product.id.padEnd(5_000, '…'),
  }));
  const { manifest, files } = await encodePack(withoutVectors(products));
  expect(Math.max(...[...files.values()].map(({ length }) => length))).toBeLessThan(largestFile);
  expect(manifest.shards.length).toBeGreaterThan(2);
  const counts = manifest.shards.map(({ count }) => count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(products.length);
});
