import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Catalog } from '../../../src/catalog/catalog.js';
import { hostileNames, hostileRow, hostileRows } from '../../support/hostile-rows.js';
import { productFaults } from '../../support/product-faults.js';

test('whatever the rows are, loading never throws and lets only valid products in', () => {
  fc.assert(
    fc.property(hostileRows, (rows) => {
      const catalog = new Catalog();
      const { accepted, rejected } = catalog.load(rows);
      expect(catalog.products.flatMap(productFaults)).toEqual([]);
      expect(catalog.size).toBe(accepted);
      const refused = new Set(rejected.filter(({ kept }) => !kept).map(({ row }) => row));
      expect(accepted + refused.size).toBe(rows.length);
      expect(new Set(catalog.products.map(({ id }) => id)).size).toBe(accepted);
    }),
    { numRuns: 500 },
  );
});

test('whatever an update is, it never throws and leaves only valid products', () => {
  fc.assert(
    fc.property(hostileRows, fc.array(hostileRow), (rows, updates) => {
      const catalog = new Catalog();
      catalog.load([{ id: 'known', title: 'Known', price: 5 }, ...rows]);
      catalog.update(updates);
      catalog.update(updates.map((row) => ({ ...(row as object), id: 'known' })));
      expect(catalog.products.flatMap(productFaults)).toEqual([]);
      expect(catalog.products[0]?.id).toBe('known');
    }),
  );
});

test('the same rows give the same catalogue and the same receipt', () => {
  fc.assert(
    fc.property(hostileRows, (rows) => {
      const [one, other] = [new Catalog(), new Catalog()];
      expect(one.load(rows)).toEqual(other.load(rows));
      expect(one.products).toEqual(other.products);
    }),
  );
});

test.each(hostileNames)('an item called %s is an item like any other', (id) => {
  const catalog = new Catalog();
  expect(catalog.get(id)).toBeUndefined();
  catalog.load([{ id, title: 'Odd name' }]);
  expect(catalog.get(id)?.title).toBe('Odd name');
  expect(catalog.update([{ id, price: 3 }]).accepted).toBe(1);
  expect(catalog.get(id)?.price).toBe(3);
});

test('a row with a key __proto__ changes nothing but itself', () => {
  const row = JSON.parse(
    '{"id":"1","title":"Tent","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},' +
      '"attributes":{"__proto__":"rust","constructor":"mesh"}}',
  );
  const catalog = new Catalog();
  catalog.load([row]);
  catalog.update([row]);
  const product = catalog.get('1')!;
  expect(Object.keys(product)).toEqual(['id', 'title', 'attributes']);
  expect(Object.entries(product.attributes!)).toEqual([
    ['__proto__', 'rust'],
    ['constructor', 'mesh'],
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

// In a process of its own: a frozen Object.prototype would break the test runner.
test('a page that froze Object.prototype can load a catalogue', () => {
  const script = `
    const { Catalog } = await import('./src/catalog/catalog.ts');
    Object.freeze(Object.prototype);
    const catalog = new Catalog();
    const row = JSON.parse('{"id":"toString","title":"T","constructor":1,"attributes":{"valueOf":"x"}}');
    const { accepted } = catalog.load([row, { id: 2, title: 'Two', url: '/2' }]);
    catalog.update([{ id: 'toString', price: 1 }]);
    console.log(accepted, catalog.get('toString').price, catalog.get('2').url);`;
  const output = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(output.trim()).toBe('2 1 /2');
});
