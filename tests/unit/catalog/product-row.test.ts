import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProduct } from '../../../src/catalog/product-row.js';

const row = (fields: object) => parseProduct({ id: 'tent', title: 'Tent', ...fields }, 4);
const codes = (parsed: ReturnType<typeof parseProduct>) => parsed.problems.map(({ code }) => code);

test('a good row passes through unchanged and without complaint', () => {
  const given = {
    id: 'fell-3',
    title: 'Fellrunner 3',
    description: 'A shoe.',
    brand: 'Hill',
    categories: ['Running > Shoes'],
    price: 129.9,
    currency: 'EUR',
    listPrice: 150,
    url: '/fell-3',
    image: 'https://cdn.example/fell-3.webp',
    availability: 'limited',
    groupId: 'fell',
    attributes: { color: 'Rust' },
    popularity: 12,
    addedAt: '2024-05-01',
  };
  expect(parseProduct(given, 0)).toEqual({ product: given, problems: [] });
});

test.each([null, undefined, 'tent', 7, [], [{ id: 1 }]])('%j is no row', (given) => {
  const parsed = parseProduct(given, 4);
  expect(parsed.product).toBeUndefined();
  expect(parsed.problems).toMatchObject([{ code: 'PRODUCT_NOT_AN_OBJECT', detail: { row: 4 } }]);
});

test.each([undefined, '', ' ', '\u0007', {}, true])(
  'without a usable id (%j) there is no product',
  (id) => {
    expect(codes(parseProduct({ id, title: 'x' }, 0))).toEqual(['PRODUCT_WITHOUT_ID']);
  },
);

test('without a title there is no product, and the complaint names it', () => {
  const { product, problems } = parseProduct({ id: 'tent' }, 0);
  expect(product).toBeUndefined();
  expect(problems[0]).toMatchObject({ code: 'PRODUCT_WITHOUT_TITLE', detail: { id: 'tent' } });
});

test('a number is taken as an id', () => {
  expect(parseProduct({ id: 42, title: 'x' }, 0).product?.id).toBe('42');
});

test.each([
  ['price', Number.NaN],
  ['price', -1],
  ['price', '12.99'],
  ['price', '12,99 €'],
  ['price', Number.POSITIVE_INFINITY],
  ['price', 1e308],
  ['currency', 'Euro'],
  ['currency', 978],
  ['url', 'javascript:alert(1)'],
  ['image', 'data:image/svg+xml,<svg onload=alert(1)>'],
  ['availability', 'InStock'],
  ['availability', 'constructor'],
  ['popularity', -3],
  ['popularity', '100'],
  ['addedAt', '1.5.2024'],
  ['addedAt', '2024-13-45'],
  ['categories', {}],
  ['categories', ['', ' > ']],
  ['attributes', ['red']],
  ['groupId', {}],
  ['brand', 7],
])('%s: %j is dropped and reported; the product stays', (field, value) => {
  const { product, problems } = row({ [field]: value });
  expect(product).toEqual({ id: 'tent', title: 'Tent' });
  expect(problems).toMatchObject([
    { code: 'PRODUCT_FIELD_DROPPED', detail: { id: 'tent', field } },
  ]);
});

test.each([null, undefined, ''])('an empty field (%j) is missing, not wrong', (nothing) => {
  const parsed = row({ price: nothing, brand: nothing, url: nothing, categories: nothing });
  expect(parsed).toEqual({ product: { id: 'tent', title: 'Tent' }, problems: [] });
});

test('a price before reduction is kept only above the price', () => {
  expect(row({ price: 10, listPrice: 12 }).product?.listPrice).toBe(12);
  expect(row({ price: 10, listPrice: 10 }).product?.listPrice).toBeUndefined();
  expect(row({ listPrice: 10 }).product?.listPrice).toBeUndefined();
});

test('half a character never gets through, not even where a text is cut', () => {
  expect(row({ title: 'a\uD800b\uDC00c' }).product?.title).toBe('a b c');
  const emoji = row({ title: `x${'👟'.repeat(400)}` }).product!.title;
  expect(emoji).toBe(`x${'👟'.repeat(249)}`);
});

test('a text cut behind a blank ends without it, so that an id stays itself when read again', () => {
  const id = `${'x'.repeat(199)} y`;
  expect(parseProduct({ id, title: 'x' }, 0).product?.id).toBe('x'.repeat(199));
});

test('texts are cut to their limit, and ten categories are read', () => {
  const { product } = row({
    description: 'x'.repeat(9_000),
    categories: Array.from({ length: 15 }, (_, index) => `A >B${index}`),
  });
  expect(product?.description).toHaveLength(5_000);
  expect(product?.categories).toHaveLength(10);
  expect(product?.categories?.[0]).toBe('A > B0');
});

test('a title of 10 MB costs no more than its first 1,000 characters', () => {
  expect(row({ title: ' a'.repeat(5_000_000) }).product?.title.length).toBeLessThanOrEqual(500);
});

test('reading a product again changes nothing', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(fc.record({ id: text, title: text, brand: text, url: text }), (given) => {
      const { product } = parseProduct(given, 0);
      if (product) expect(parseProduct(product, 0)).toEqual({ product, problems: [] });
    }),
  );
});
