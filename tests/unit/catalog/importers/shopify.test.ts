import { describe, expect, test, vi } from 'vitest';
import { loadCatalog } from '../../../../src/catalog/load-catalog.js';
import { importPages, importText } from '../../../support/import-text.js';

const variant = (fields: object) => ({
  id: 11,
  title: 'M',
  option1: 'M',
  available: true,
  ...fields,
});

/** As `/products.json` has it. */
const listed = {
  id: 632910392,
  title: 'Trail vest',
  handle: 'trail-vest',
  body_html: '<p>Two <strong>flasks</strong> &amp; a whistle</p>',
  published_at: '2026-02-01T10:00:00-05:00',
  vendor: 'Northfell',
  product_type: 'Running Vests',
  tags: ['vest', 'trail'],
  variants: [
    variant({ price: '129.00', compare_at_price: '149.00' }),
    variant({ id: 12, option1: 'L', price: '119.00', compare_at_price: null, available: false }),
  ],
  images: [{ id: 1, src: '//cdn.shopify.example/vest.jpg', width: 800 }],
  options: [{ name: 'Size', position: 1, values: ['M', 'L'] }],
};

/** As `/products/trail-vest.js` has it. */
const { body_html: _, product_type: __, ...shared } = listed;
const single = {
  ...shared,
  description: listed.body_html,
  type: listed.product_type,
  tags: 'vest, trail',
  url: '/products/trail-vest',
  available: true,
  price: 11900,
  price_min: 11900,
  variants: [
    variant({ price: 12900, compare_at_price: 14900 }),
    variant({ id: 12, option1: 'L', price: 11900, compare_at_price: null, available: false }),
  ],
  images: ['//cdn.shopify.example/vest.jpg'],
  featured_image: '//cdn.shopify.example/vest.jpg',
};

const vest = {
  id: '632910392',
  title: 'Trail vest',
  description: 'Two flasks & a whistle',
  brand: 'Northfell',
  categories: ['Running Vests'],
  // The cheaper one is sold out.
  price: 129,
  currency: 'EUR',
  listPrice: 149,
  url: '/products/trail-vest',
  image: 'https://cdn.shopify.example/vest.jpg',
  availability: 'in-stock',
  attributes: { size: 'M, L' },
  addedAt: '2026-02-01T10:00:00-05:00',
};

const shop = 'https://shop.example/products.json';
const meta = {
  'https://shop.example/meta.json': JSON.stringify({ name: 'Shop', currency: 'EUR' }),
};
const page = (products: unknown) => JSON.stringify({ products });

test('/products.json: prices are decimal text, the currency is that of the shop', async () => {
  const { products, rejected } = await importPages(
    { [shop]: page([listed]), ...meta },
    { url: shop },
  );
  expect(products).toEqual([vest]);
  expect(rejected).toEqual([]);
});

test('/products/<handle>.js: prices are hundredths, the type is called type', async () => {
  const url = 'https://shop.example/products/trail-vest.js';
  const { products } = await importText(JSON.stringify(single), { url, currency: 'EUR' });
  expect(products).toEqual([vest]);
});

test('/products/<handle>.json, and the shop’s own recommendations, are read alike', async () => {
  const currency = 'EUR';
  const url = 'https://shop.example/products/trail-vest.json';
  expect(
    (await importText(JSON.stringify({ product: listed }), { url, currency })).products,
  ).toEqual([vest]);
  const recommended = JSON.stringify({ intent: 'related', products: [single] });
  expect((await importText(recommended, { currency })).products).toEqual([vest]);
});

test('products that a page has fetched itself are taken as they are', async () => {
  const { rows } = await loadCatalog([single], Date.now);
  expect(rows).toMatchObject([{ id: 632910392, price: 129, url: '/products/trail-vest' }]);
});

test('a shop in a folder of its language keeps it; collections lead to the same pages', async () => {
  for (const path of ['/de/products.json', '/de/collections/sale/products.json']) {
    const url = `https://shop.example${path}`;
    const { products } = await importPages({ [url]: page([listed]) }, { url });
    expect(products[0]!.url).toBe('/de/products/trail-vest');
  }
});

test('a product that is sold out, and one that does not say, are told apart', async () => {
  const variants = [variant({ price: '9.00', available: false })];
  const { available: ___, ...silent } = variant({ price: '9.00' });
  const { products } = await importText(
    page([
      { ...listed, id: 1, variants },
      { ...listed, id: 2, variants: [silent] },
      { ...listed, id: 3, variants: [] },
    ]),
  );
  expect(products.map(({ availability, price }) => [availability, price])).toEqual([
    ['out-of-stock', 9],
    [undefined, 9],
    [undefined, undefined],
  ]);
});

describe('pages', () => {
  const products = (from: number, count: number) =>
    page(Array.from({ length: count }, (_, at) => ({ ...listed, id: from + at })));
  const at = (number: number) => `${shop}?limit=250&page=${number}`;

  test('are followed until one is not full', async () => {
    const { products: found, damage } = await importPages(
      { [shop]: products(1, 30), [at(1)]: products(1, 250), [at(2)]: products(251, 7), ...meta },
      { url: shop },
    );
    expect(found).toHaveLength(257);
    expect(new Set(found.map(({ currency }) => currency))).toEqual(new Set(['EUR']));
    expect(damage).toEqual([]);
  });

  test('that repeat end it, and are told of', async () => {
    const full = products(1, 250);
    const { products: found, damage } = await importPages(
      { [shop]: products(1, 30), [at(1)]: full, [at(2)]: full, [at(3)]: full },
      { url: shop },
    );
    expect(found).toHaveLength(250);
    expect(damage).toEqual(['page 2 repeats what came before']);
  });

  test('that never end are left at the limit', async () => {
    const endless = Object.fromEntries(
      Array.from({ length: 9 }, (_, page) => [at(page + 1), products(1 + 250 * page, 250)]),
    );
    const { products: found, damage } = await importPages(
      { [shop]: products(1, 30), ...endless },
      { url: shop, pages: 3 },
    );
    expect(found).toHaveLength(750);
    expect(damage).toEqual(['it has more than 3 pages, the limit of `pages`']);
  });

  test('that fail cost themselves and what would follow', async () => {
    const { products: found, damage } = await importPages(
      { [shop]: products(1, 30), [at(1)]: products(1, 250), [at(2)]: '<html>Too many requests' },
      { url: shop },
    );
    expect(found).toHaveLength(250);
    expect(damage).toHaveLength(1);
  });

  test('are not asked for where the address names one, or the file is our own', async () => {
    const fetched = vi.fn(async (url: string) => {
      return new Response(url.includes('page') ? products(1, 250) : '[{"id":1,"title":"Pot"}]');
    });
    vi.stubGlobal('fetch', fetched);
    expect((await loadCatalog(`${shop}?limit=250&page=1`, Date.now)).rows).toHaveLength(250);
    expect((await loadCatalog(shop, Date.now)).rows).toHaveLength(1);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
