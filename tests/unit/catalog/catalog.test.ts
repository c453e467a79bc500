import { expect, test } from 'vitest';
import { Catalog } from '../../../src/catalog/catalog.js';
import { checkProducts, rowLimit } from '../../../src/catalog/check-products.js';

function loaded(...rows: unknown[]): Catalog {
  const catalog = new Catalog();
  catalog.load(rows);
  return catalog;
}

test('items keep their row number, the order of the shop', () => {
  const catalog = loaded({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
  expect([catalog.rowOf('a'), catalog.rowOf('b'), catalog.rowOf('c')]).toEqual([0, 1, undefined]);
  catalog.update([
    { id: 'c', title: 'C' },
    { id: 'a', title: 'A again' },
  ]);
  expect(catalog.products.map(({ title }) => title)).toEqual(['A again', 'B', 'C']);
});

test('the first row of an id wins, and the second is reported', () => {
  const catalog = new Catalog();
  const receipt = catalog.load([
    { id: 'a', title: 'First' },
    { id: 'a', title: 'Second' },
    { id: 1, title: 'Number' },
    { id: '1', title: 'Text' },
  ]);
  expect(receipt.accepted).toBe(2);
  expect(receipt.rejected).toMatchObject([
    { code: 'PRODUCT_DUPLICATE', row: 1, kept: false },
    { code: 'PRODUCT_DUPLICATE', row: 3, kept: false },
  ]);
  expect(catalog.get('a')?.title).toBe('First');
});

test('a row that lost a field is told apart from one left out', () => {
  const receipt = new Catalog().load([{ id: 'a', title: 'A', price: 'x' }, { id: 'b' }]);
  expect(receipt.rejected.map(({ row, kept }) => ({ row, kept }))).toEqual([
    { row: 0, kept: true },
    { row: 1, kept: false },
  ]);
});

test('update() changes the fields given and keeps the others', () => {
  const catalog = loaded({ id: 'a', title: 'A', price: 10, currency: 'EUR', brand: 'B' });
  expect(catalog.update([{ id: 'a', price: 8, availability: 'out-of-stock' }]).accepted).toBe(1);
  expect(catalog.get('a')).toEqual({
    id: 'a',
    title: 'A',
    price: 8,
    currency: 'EUR',
    brand: 'B',
    availability: 'out-of-stock',
  });
});

test('update() finds a product by the id the shop wrote, blanks and numbers included', () => {
  const catalog = loaded({ id: ' 7 ', title: 'Seven' });
  for (const [price, id] of [' 7 ', '7', 7, '7\n'].entries()) {
    expect(catalog.update([{ id, price }]).rejected).toEqual([]);
    expect(catalog.get('7')?.price).toBe(price);
  }
});

test('update() adds a new product, which needs a title', () => {
  const catalog = loaded({ id: 'a', title: 'A' });
  expect(
    catalog.update([
      { id: 'new', title: 'New' },
      { id: 'bare', price: 1 },
    ]),
  ).toMatchObject({
    accepted: 1,
    rejected: [{ code: 'PRODUCT_WITHOUT_TITLE', row: 1 }],
  });
  expect(catalog.rowOf('new')).toBe(1);
});

test('100,000 rows are read', () => {
  const catalog = new Catalog();
  const rows = Array.from({ length: 100_000 }, (_, id) => ({
    id,
    title: `Product ${id}`,
    categories: ['A > B', 'C'],
    price: id,
    url: `/p/${id}`,
  }));
  expect(catalog.load(rows)).toEqual({ accepted: 100_000, rejected: [] });
  expect(catalog.rowOf('99999')).toBe(99_999);
});

test('what lies beyond the limit is left out and said', () => {
  const rows = new Array(rowLimit + 5).fill({ id: 'same', title: 'Same' });
  const { accepted, rejected } = new Catalog().load(rows);
  expect(accepted).toBe(1);
  expect(rejected[0]).toMatchObject({
    code: 'CATALOG_TOO_LARGE',
    detail: { rows: rowLimit + 5, limit: rowLimit },
    kept: false,
  });
  expect(rejected).toHaveLength(rowLimit);
});

test('rows are checked without being added, and what was checked is put in the place of its id', () => {
  const catalog = new Catalog();
  catalog.load([
    { id: 'a', title: 'A', price: 1 },
    { id: 'b', title: 'B' },
  ]);
  const { products, accepted, rejected } = checkProducts([
    { id: 'b', title: 'Better' },
    { id: 'c', title: 'C' },
    { id: 'c', title: 'C again' },
  ]);
  expect([accepted, rejected.map(({ code }) => code)]).toEqual([2, ['PRODUCT_DUPLICATE']]);
  expect(catalog.size).toBe(2);
  expect(catalog.put(products)).toEqual([1, 2]);
  expect(catalog.products.map(({ title }) => title)).toEqual(['A', 'Better', 'C']);
});

test('a large catalogue keeps descriptions in fewer bytes, and gives every product back as it came', async () => {
  const rows = Array.from({ length: 2_100 }, (_, row) => ({
    id: `${row}`,
    title: `Lamp ${row}`,
    ...(row % 7 && { description: `A lamp of oak, ${row} cm tall — “warm” light, 灯 №${row}` }),
  }));
  const catalog = loaded(...rows);
  const held = [...catalog.products];
  const handedOut = held.map((product) => catalog.whole(product));
  await catalog.compact();
  expect(handedOut).toEqual(rows);
  expect(held.map((product) => catalog.whole(product))).toEqual(rows);
  expect(held.filter(({ description }) => description).length).toBeLessThan(2_000);
  // Whoever follows the catalogue would take another object for a change.
  expect(catalog.products.every((product, row) => product === held[row])).toBe(true);

  catalog.update([
    { id: '2099', price: 5 },
    { id: '2098', description: 'Of birch' },
    { id: '2097' },
  ]);
  const [birch, dearer] = catalog.products.slice(-2).map((held) => catalog.whole(held));
  expect(dearer).toEqual({ ...rows[2_099], price: 5 });
  expect(birch).toEqual({ ...rows[2_098], description: 'Of birch' });
});

test('variants share a key; no group is ever mistaken for an item', () => {
  const catalog = new Catalog();
  const variants = ['red', 'blue'].map((id) => ({ id, title: id, groupId: '2' }));
  catalog.load([...variants, { id: '2', title: 'two' }, { id: 'other', title: 'other' }]);
  const [red, blue, two, other] = [0, 1, 2, 3].map((row) => catalog.variantKeyOf(row));
  expect(red).toBe(blue);
  expect(new Set([red, two, other]).size).toBe(3);
  catalog.update([{ id: 'other', groupId: '2' }]);
  expect(catalog.variantKeyOf(3)).toBe(red);
});

test('update() keeps the old value of a field whose new one cannot be used, and blames that field alone', () => {
  const catalog = new Catalog();
  catalog.load([{ id: 'a', title: 'Tent', price: 10, listPrice: 15 }]);
  const receipt = catalog.update([{ id: 'a', title: undefined, price: 'abc', brand: 'Fell' }]);
  expect(receipt.accepted).toBe(1);
  expect(receipt.rejected.map(({ detail, kept }) => [detail.field, kept])).toEqual([
    ['price', true],
  ]);
  expect(catalog.get('a')).toEqual({
    id: 'a',
    title: 'Tent',
    price: 10,
    listPrice: 15,
    brand: 'Fell',
  });
});

test('the limit counts the rows of a list and those of update(), not products that a pack has brought', () => {
  const rows = Array.from({ length: rowLimit }, (_, index) => ({ id: `i${index}`, title: 'T' }));
  const added = { id: 'new', title: 'New' };
  const listed = loaded(...rows.slice(0, 1));
  listed.load(rows.slice(1));
  expect(listed.update([added]).rejected).toMatchObject([{ code: 'CATALOG_TOO_LARGE' }]);
  const packed = new Catalog();
  packed.put(rows);
  expect(packed.update([added])).toEqual({ accepted: 1, rejected: [] });
  expect(packed.size).toBe(rowLimit + 1);
});
