import { expect, test } from 'vitest';
import { importPages, importText } from '../../../support/import-text.js';

const url = 'https://shop.example/wp-json/wc/store/v1/products';

const prices = {
  currency_code: 'EUR',
  currency_symbol: '€',
  currency_minor_unit: 2,
  currency_decimal_separator: ',',
  currency_thousand_separator: '.',
  price: '129900',
  regular_price: '149900',
  sale_price: '129900',
  price_range: null,
};

const tent = {
  id: 34,
  name: 'Ridge tent &#8211; 2&nbsp;persons',
  slug: 'ridge-tent',
  parent: 0,
  type: 'simple',
  permalink: 'https://shop.example/product/ridge-tent/',
  sku: 'RT-2',
  short_description: '<p>Short</p>',
  description: '<p>Stands in a <em>storm</em>.</p>\n',
  on_sale: true,
  prices,
  images: [
    { id: 5, src: 'https://shop.example/tent.jpg', thumbnail: 'https://shop.example/t.jpg' },
  ],
  categories: [
    { id: 2, name: 'Tents &amp; Tarps', slug: 'tents' },
    { id: 3, name: 'Sale', slug: 'sale' },
  ],
  brands: [{ id: 9, name: 'Fell', slug: 'fell' }],
  attributes: [{ id: 1, name: 'Color', taxonomy: 'pa_color', terms: [{ id: 1, name: 'Rust' }] }],
  is_in_stock: true,
  is_on_backorder: false,
  low_stock_remaining: null,
  _links: {
    self: [{ href: `${url}/34` }],
    cross_sells: [{ embeddable: true, href: `${url}?include=35%2C36` }],
    upsells: [{ embeddable: true, href: `${url}?include=99` }],
  },
};

test('a product of the Store API: minor units, names escaped for HTML, cross-sells', async () => {
  const { products, rejected } = await importText(JSON.stringify([tent]), { url });
  expect(products).toEqual([
    {
      id: '34',
      title: 'Ridge tent – 2 persons',
      description: 'Stands in a storm.',
      brand: 'Fell',
      categories: ['Tents & Tarps', 'Sale'],
      price: 1299,
      currency: 'EUR',
      listPrice: 1499,
      url: 'https://shop.example/product/ridge-tent/',
      image: 'https://shop.example/tent.jpg',
      availability: 'in-stock',
      attributes: { color: 'Rust' },
      goesWith: ['35', '36'],
    },
  ]);
  expect(rejected).toEqual([]);
});

test.each([
  ['yen has no minor unit', { currency_code: 'JPY', currency_minor_unit: 0, price: '1500' }, 1500],
  ['dinars have three', { currency_code: 'KWD', currency_minor_unit: 3, price: '1500' }, 1.5],
  ['a unit that is none is taken for two', { currency_minor_unit: '2', price: '1500' }, 15],
])('%s', async (_, own, price) => {
  const changed = { ...tent, prices: { ...prices, ...own } };
  expect((await importText(JSON.stringify([changed]), { url })).products).toMatchObject([
    { price },
  ]);
});

test.each([
  [{ is_in_stock: false }, 'out-of-stock'],
  [{ is_on_backorder: true }, 'back-order'],
  [{ low_stock_remaining: 2 }, 'limited'],
])('stock %j is %s', async (stock, availability) => {
  const { products } = await importText(JSON.stringify([{ ...tent, ...stock }]), { url });
  expect(products).toMatchObject([{ availability }]);
});

test('a variation stands with its product', async () => {
  const variation = { ...tent, id: 40, parent: 34, type: 'variation' };
  expect((await importText(JSON.stringify([variation]), { url })).products[0]!.groupId).toBe('34');
});

test('cross-sells that are embedded count too', async () => {
  const { _links, ...rest } = tent;
  const embedded = { ...rest, _embedded: { cross_sells: [[{ id: 35 }, { id: 36 }]] } };
  expect((await importText(JSON.stringify([embedded]), { url })).products[0]!.goesWith).toEqual([
    '35',
    '36',
  ]);
});

const products = (from: number, count: number) =>
  JSON.stringify(Array.from({ length: count }, (_, at) => ({ ...tent, id: from + at })));

test('a shop whose addresses are plain has pages too', async () => {
  const plain = 'https://shop.example/index.php?rest_route=/wc/store/v1/products';
  const page = (number: number) => {
    const address = new URL(plain);
    address.searchParams.set('per_page', '100');
    address.searchParams.set('page', String(number));
    return address.href;
  };
  const { products: found, damage } = await importPages(
    { [plain]: products(1, 10), [page(1)]: products(1, 100), [page(2)]: products(101, 3) },
    { url: plain },
  );
  expect(found).toHaveLength(103);
  expect(damage).toEqual([]);
});

test('all pages are read, of a hundred each', async () => {
  const { products: found, damage } = await importPages(
    {
      [url]: products(1, 10),
      [`${url}?per_page=100&page=1`]: products(1, 100),
      [`${url}?per_page=100&page=2`]: products(101, 100),
      [`${url}?per_page=100&page=3`]: '[]',
    },
    { url },
  );
  expect(found).toHaveLength(200);
  expect(damage).toEqual([]);
});
