import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { productNames } from '../../../../src/capture/sources/json-ld.js';

const here = 'https://shop.example/shoe';
const names = (...blocks: unknown[]) =>
  productNames(
    blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
    (address) => address === here,
  );
const shoe = { '@type': 'Product', sku: 'SHOE', name: 'Shoe' };

test.each<[string, unknown]>([
  ['alone', shoe],
  ['with two types', { ...shoe, '@type': ['Product', 'IndividualProduct'] }],
  ['with the whole address as its type', { ...shoe, '@type': 'http://schema.org/Product' }],
  ['in a list', [{ '@type': 'WebSite' }, shoe]],
  ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, shoe] }],
  ['as what a page is about', { '@type': 'ItemPage', mainEntity: shoe }],
  ['as what a page tells about', { '@type': 'WebPage', about: shoe }],
  ['as a kind of product', { ...shoe, '@type': 'IndividualProduct' }],
  ['in CDATA in a comment', `/* <![CDATA[ */${JSON.stringify(shoe)}/* ]]> */`],
  ['in a comment', `<!-- ${JSON.stringify(shoe)} -->`],
  ['in CDATA', `//<![CDATA[\n${JSON.stringify(shoe)}\n//]]>`],
  ['with others that go with it', { ...shoe, isRelatedTo: [{ ...shoe, sku: 'SOCKS' }] }],
])('a product is found %s', (_, block) => {
  expect(names(block)).toContain('SHOE');
  expect(names(block)).not.toContain('SOCKS');
});

test('a block that is broken costs itself', () => {
  expect(names('{"@type": "Product", "sku": "X",}', shoe)).toEqual(['SHOE']);
});

test('a list of products is no product', () => {
  const itemListElement = [{ '@type': 'ListItem', item: shoe }];
  expect(names({ '@type': 'ItemList', itemListElement })).toEqual([]);
  expect(names(shoe, { ...shoe, sku: 'TENT' })).toEqual([]);
});

test('of several products the one at the page’s address is meant', () => {
  const tent = { ...shoe, sku: 'TENT', url: 'https://shop.example/tent' };
  expect(names(tent, { ...shoe, offers: { url: here } })).toEqual(['SHOE', here]);
});

test('a product that the theme and an app for reviews each describe is one', () => {
  const review = { '@type': 'Product', name: 'Shoe', aggregateRating: { ratingValue: 4 } };
  expect(names(shoe, review)).toEqual(['SHOE']);
  expect(names({ ...shoe, url: here }, { ...review, url: here })).toEqual(['SHOE', here]);
  expect(names({ ...shoe, '@id': '#p' }, { ...review, name: 'Shoe, red', '@id': '#p' })).toContain(
    'SHOE',
  );
  expect(names(shoe, { ...review, name: 'Tent' })).toEqual([]);
});

test('of a group the variant at the page’s address comes first, then the group, then the others', () => {
  const group = {
    '@type': 'ProductGroup',
    productGroupID: 'GROUP',
    hasVariant: [
      { ...shoe, sku: 'RED' },
      { ...shoe, sku: 'BLUE', offers: [{ url: here }] },
    ],
  };
  expect(names(group)).toEqual(['BLUE', 'GROUP', 'RED']);
});

test('several blocks of one product are one: by SKU, by address, by `@id`', () => {
  const rating = { '@type': 'Product', aggregateRating: {} };
  expect(names(shoe, { ...rating, sku: 'SHOE' })).toEqual(['SHOE']);
  const there = { ...shoe, url: here, '@id': '#shoe' };
  expect(names(there, { ...rating, sku: 'SHOE', url: here })[0]).toBe('SHOE');
  expect(names({ ...rating, url: here, gtin: '4006381333931' }, there)).toEqual([
    'SHOE',
    '4006381333931',
    here,
    '#shoe',
  ]);
  expect(names(there, { ...rating, '@id': '#shoe' })[0]).toBe('SHOE');
});

test('variants at one address stay several, and no view', () => {
  expect(names({ ...shoe, url: here }, { ...shoe, sku: 'SHOE-43', url: here })).toEqual([]);
});

test('a product without any id is known by its address', () => {
  expect(names({ '@type': 'Product', name: 'Shoe', url: here })).toEqual([here]);
});

test('a block of any shape is read without an error', () => {
  const anything = fc.jsonValue({ maxDepth: 1 });
  const type = fc.oneof(fc.constantFrom('Product', 'ProductGroup', 'ItemList'), anything);
  const product = fc.record({ '@type': type, sku: anything, url: anything, offers: anything });
  const group = fc.record({ '@type': type, hasVariant: fc.oneof(anything, fc.array(product)) });
  const node = fc.oneof(
    product,
    group,
    fc.record({ '@graph': fc.array(fc.oneof(product, group)) }),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(node, fc.jsonValue(), fc.string())), (blocks) => {
      for (const name of names(...blocks)) expect(name.trim()).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
