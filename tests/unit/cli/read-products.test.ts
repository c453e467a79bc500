import { expect, test } from 'vitest';
import { readProducts } from '../../../src/cli/pack/read-products.js';
import { UsageError } from '../../../src/cli/usage-error.js';

function* rows(count: number) {
  for (let index = 0; index < count; index++) yield { id: index, title: 'Tent' };
}

test('more products than a page takes from a pack are refused while they are counted', async () => {
  const receipt = { accepted: 0, rejected: [] };
  let products = 0;
  const reading = async () => {
    for await (const _ of readProducts(rows(1_000_001), receipt)) products++;
  };
  const error = await reading().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain('more than 1,000,000 products');
  expect(products).toBe(1_000_000);
});
