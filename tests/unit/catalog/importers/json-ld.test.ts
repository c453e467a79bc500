import { describe, expect, test } from 'vitest';
import { importText } from '../../../support/import-text.js';

const url = 'https://shop.example/shoes/ridge';
const read = (value: unknown) => importText(JSON.stringify(value), { url });
const html = (...blocks: string[]) =>
  `<!doctype html><html><head>${blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('\n')}</head><body>Shop</body></html>`;

const shoe = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'R-1',
  name: 'Ridge runner &amp; gaiter',
  description: '<p>For mud.</p>',
  brand: { '@type': 'Brand', name: 'Northfell' },
  category: 'Running > Shoes',
  image: ['/img/ridge.jpg', '/img/side.jpg'],
  url: '/shoes/ridge',
  color: 'Rust',
  offers: {
    '@type': 'Offer',
    price: '129.00',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  },
};

const ridge = {
  id: 'R-1',
  title: 'Ridge runner & gaiter',
  description: 'For mud.',
  brand: 'Northfell',
  categories: ['Running > Shoes'],
  price: 129,
  currency: 'EUR',
  url,
  image: 'https://shop.example/img/ridge.jpg',
  availability: 'in-stock',
  attributes: { color: 'Rust' },
};

describe('a product is found wherever it stands:', () => {
  const offered = { ...shoe, offers: undefined };
  test.each<[string, unknown]>([
    ['alone', shoe],
    ['in a list', [{ '@type': 'Organization', name: 'Shop' }, shoe]],
    ['in @graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, shoe] }],
    ['as what the page is about', { '@type': 'WebPage', mainEntity: shoe }],
    [
      'in an ItemList',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: shoe }],
      },
    ],
    [
      'in a catalogue of offers',
      { '@type': 'OfferCatalog', itemListElement: [{ ...shoe.offers, itemOffered: offered }] },
    ],
    ['with two types', { ...shoe, '@type': ['Product', 'https://schema.org/Shoe'] }],
    ['with a type as an address', { ...shoe, '@type': 'http://schema.org/Product' }],
  ])('%s', async (_, value) => {
    const { products, rejected } = await read(value);
    expect(products).toEqual([ridge]);
    expect(rejected).toEqual([]);
  });
});

describe('offers', () => {
  const priced = async (offers: unknown) => (await read({ ...shoe, offers })).products[0]!;

  test('of an aggregate: the lowest price', async () => {
    const aggregate = {
      '@type': 'AggregateOffer',
      lowPrice: 99.5,
      highPrice: 120,
      priceCurrency: 'CHF',
    };
    expect(await priced(aggregate)).toMatchObject({ price: 99.5, currency: 'CHF' });
  });

  test('inside an aggregate: the cheapest that can be bought', async () => {
    const offers = [
      { price: '80', availability: 'SoldOut' },
      { price: '1.095,00', availability: 'http://schema.org/InStock' },
      { price: 1100 },
    ];
    expect(await priced({ '@type': 'AggregateOffer', priceCurrency: 'EUR', offers })).toMatchObject(
      {
        price: 1095,
        currency: 'EUR',
        availability: 'in-stock',
      },
    );
  });

  test('with price specifications: the old price beside the new one', async () => {
    const priceSpecification = [
      { price: 150, priceCurrency: 'EUR', priceType: 'https://schema.org/StrikethroughPrice' },
      { price: 129, priceCurrency: 'EUR' },
    ];
    expect(await priced([{ '@type': 'Offer', priceSpecification }])).toMatchObject({
      price: 129,
      listPrice: 150,
      currency: 'EUR',
    });
  });

  test.each([
    ['InStock', 'in-stock'],
    ['http://schema.org/LimitedAvailability', 'limited'],
    ['https://schema.org/PreSale', 'pre-order'],
    ['https://schema.org/BackOrder', 'back-order'],
    ['https://schema.org/Discontinued', 'out-of-stock'],
    ['oos', 'out-of-stock'],
    ['in stock', 'in-stock'],
  ])('availability %s is %s', async (availability, folded) => {
    expect(await priced({ price: 1, availability })).toMatchObject({ availability: folded });
  });
});

describe('a group', () => {
  const group = {
    '@type': 'ProductGroup',
    productGroupID: 'ridge',
    name: 'Ridge runner',
    brand: 'Northfell',
    variesBy: ['https://schema.org/color'],
  };
  const variant = (sku: string, color: string) => ({ '@type': 'Product', sku, color });

  test('is its variants, which take from it what they do not say', async () => {
    const { products } = await read({
      ...group,
      hasVariant: [variant('a', 'Rust'), variant('b', 'Sea')],
    });
    expect(products).toMatchObject([
      {
        id: 'a',
        groupId: 'ridge',
        title: 'Ridge runner',
        brand: 'Northfell',
        attributes: { color: 'Rust' },
      },
      {
        id: 'b',
        groupId: 'ridge',
        title: 'Ridge runner',
        brand: 'Northfell',
        attributes: { color: 'Sea' },
      },
    ]);
  });

  test('may name its variants by reference, and they it', async () => {
    const { products } = await read({
      '@graph': [
        { ...variant('a', 'Rust'), '@id': '#a', name: 'Ridge runner, rust' },
        { ...group, '@id': '#ridge', hasVariant: [{ '@id': '#a' }] },
        { ...variant('b', 'Sea'), name: 'Ridge runner, sea', isVariantOf: { '@id': '#ridge' } },
      ],
    });
    expect(products.map(({ id, groupId, title }) => [id, groupId, title])).toEqual([
      ['a', 'ridge', 'Ridge runner, rust'],
      ['b', 'ridge', 'Ridge runner, sea'],
    ]);
  });

  test('whose variants have no ids is one product', async () => {
    const offers = { '@type': 'Offer', price: 20, priceCurrency: 'EUR' };
    const { products } = await read({
      ...group,
      hasVariant: [{ '@type': 'Product', color: 'Rust', offers }],
    });
    expect(products).toMatchObject([{ id: 'ridge', title: 'Ridge runner', price: 20 }]);
  });
});

describe('a page', () => {
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 2, item: { '@id': '/running', name: 'Running' } },
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://shop.example/' },
      { '@type': 'ListItem', position: 3, name: 'Trail &amp; Fell', item: '/trail' },
      { '@type': 'ListItem', position: 4, name: 'Ridge runner' },
    ],
  };

  test('gives its scripts; breadcrumbs are the category of its only product', async () => {
    const { products } = await importText(html(JSON.stringify(breadcrumbs), JSON.stringify(shoe)), {
      url,
    });
    expect(products).toEqual([{ ...ridge, categories: ['Running > Trail & Fell'] }]);
  });

  test('may wrap them in comments and CDATA; one that is broken is told of', async () => {
    const { products, damage } = await importText(
      html(
        `<!-- ${JSON.stringify(shoe)} -->`,
        '{"@type": "Product",}',
        `//<![CDATA[\n${JSON.stringify({ ...shoe, sku: 'R-2' })}\n//]]>`,
      ),
      { url },
    );
    expect(products.map(({ id }) => id)).toEqual(['R-1', 'R-2']);
    expect(damage).toEqual(['1 of its JSON-LD scripts are not JSON']);
  });

  test('without products is no catalogue', async () => {
    await expect(importText(html('{"@type":"WebSite"}'))).rejects.toMatchObject({
      code: 'CATALOG_NOT_JSON',
    });
  });

  test('names a product without any id by its address', async () => {
    const { sku: _, url: __, ...nameless } = shoe;
    const { products } = await importText(html(JSON.stringify(nameless)), { url });
    expect(products).toMatchObject([{ id: url, url }]);
  });

  test('lends its address to none of several products', async () => {
    const { url: _, ...bare } = shoe;
    const { products } = await importText(
      html(JSON.stringify(bare), JSON.stringify({ ...bare, sku: 'R-2' })),
      { url },
    );
    expect(products.map((one) => [one.id, one.url])).toEqual([
      ['R-1', undefined],
      ['R-2', undefined],
    ]);
  });
});

test('the address of a list is no product’s: neither its link nor its id', async () => {
  const { url: _, sku: __, ...bare } = shoe;
  const { products, rejected } = await read([
    { ...bare, sku: 'R-1' },
    { ...bare, sku: 'R-2' },
    { ...bare, name: 'Fell spikes' },
    { ...bare, name: 'Road shoe' },
  ]);
  expect(products.map((one) => [one.id, one.url])).toEqual([
    ['R-1', undefined],
    ['R-2', undefined],
  ]);
  expect(rejected.map(({ code }) => code)).toEqual(['PRODUCT_WITHOUT_ID', 'PRODUCT_WITHOUT_ID']);
});

test('a document that contains itself too deeply is left at some depth', async () => {
  let value: unknown = shoe;
  for (let depth = 0; depth < 2_000; depth++) value = { '@graph': [value] };
  expect(
    (await read({ '@context': 'https://schema.org', '@graph': [shoe, value] })).products,
  ).toEqual([ridge]);
});
