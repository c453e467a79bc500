import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/capture/report.js';
import { prestashopSource } from '../../../../src/capture/sources/prestashop.js';
import { readTrack, segmentSource } from '../../../../src/capture/sources/segment.js';
import { readCartRequest } from '../../../../src/capture/sources/shopify.js';
import { additionsOf } from '../../../../src/capture/sources/woocommerce.js';

const page = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  for (const name of ['ShopifyAnalytics', 'Shopify', 'prestashop', 'analytics']) delete page[name];
});
const namesIn = (reports: readonly Pick<Report, 'type' | 'lines'>[]) =>
  reports.map(({ type, lines }) => [type, ...lines.map(({ names }) => names[0])].join(' '));

describe('WooCommerce’s cart', () => {
  const shop = 'https://shop.example';
  const ids = (address: string, fields: Record<string, unknown>) =>
    additionsOf({ url: new URL(address, shop), fields }).map((one) => (one as { id: number }).id);
  const path = '/wc/store/v1/cart/add-item';

  it('one thing is added by the Store API, with and without pretty addresses', () => {
    expect(ids(`/wp-json${path}`, { id: 7 })).toEqual([7]);
    expect(ids(`/index.php?rest_route=${path}`, { id: 7 })).toEqual([7]);
    expect(ids('/wp-json/wc/store/v1/cart/remove-item', { id: 7 })).toEqual([]);
  });

  it('several are added by its batch, beside what else that does', () => {
    const requests = [
      { path, body: { id: 7 } },
      { path: '/wc/store/v1/cart/update-customer', body: { id: 1 } },
      { path, body: { id: 8 } },
      null,
    ];
    expect(ids('/wp-json/wc/store/v1/batch', { requests })).toEqual([7, 8]);
  });
});

describe('Shopify’s cart', () => {
  it('adds one or several, under every locale', () => {
    expect(namesIn(readCartRequest('/cart/add.js', { id: '41', quantity: '2' }))).toEqual([
      'cart 41',
    ]);
    const items = [{ id: 41 }, { id: 42, quantity: 3 }];
    expect(namesIn(readCartRequest('/en-de/cart/add', { items }))).toEqual(['cart 41 42']);
    const form = { 'items[0][id]': '41', 'items[0][quantity]': '1', 'items[1][id]': '42' };
    expect(namesIn(readCartRequest('/cart/add', form))).toEqual(['cart 41 42']);
  });

  it('an update removes what it sets to 0, as JSON and as a form', () => {
    const updates = { '41:f00d': 0, 42: 3 };
    const removed = ['remove-from-cart 41'];
    expect(namesIn(readCartRequest('/cart/update.js', { updates }))).toEqual(removed);
    const form = { 'updates[41:f00d]': '0', 'updates[42]': '' };
    expect(namesIn(readCartRequest('/cart/update', form))).toEqual(removed);
    expect(readCartRequest('/cart/update.js', { updates: [0, 1] })).toEqual([]);
  });

  it('a quantity of 0 removes; another one says nothing', () => {
    const change = (fields: Record<string, unknown>) =>
      namesIn(readCartRequest('/cart/change.js', fields));
    expect(change({ id: '41:f00d', quantity: 0 })).toEqual(['remove-from-cart 41']);
    expect(change({ id: '41', quantity: 2 })).toEqual([]);
    expect(change({ id: '41', quantity: '' })).toEqual([]);
    expect(readCartRequest('/cart.js', { id: '41' })).toEqual([]);
  });

  it('a variant of the page’s product is known by all its names', () => {
    const variants = [
      { id: 41, sku: 'S' },
      { id: 42, sku: 'M' },
    ];
    page.ShopifyAnalytics = { meta: { product: { id: 7, handle: 'shoe', variants } } };
    page.Shopify = { country: 'DE' };
    const [report] = readCartRequest('/cart/add.js', { id: '42' });
    expect(report?.lines[0]?.names.slice(0, 5)).toEqual([
      '42',
      '7',
      'M',
      'shoe',
      'shopify_DE_7_42',
    ]);
  });
});

describe('Segment’s events', () => {
  it('both versions of the specification are read', () => {
    const shoe = { product_id: 'shoe', sku: 'S', price: 10, quantity: 2 };
    expect(readTrack('Product Added', shoe)).toEqual([
      {
        source: 'segment',
        type: 'cart',
        lines: [{ names: ['shoe', 'S'], quantity: 2, value: 20 }],
      },
    ]);
    expect(namesIn(readTrack('Viewed Product', shoe))).toEqual(['view shoe']);
    expect(namesIn(readTrack('Order Completed', { products: [shoe, { sku: 'T' }] }))).toEqual([
      'purchase shoe T',
    ]);
    expect(readTrack('Products Searched', { query: 'tent' })[0]).toMatchObject({ text: 'tent' });
  });

  it('properties of any shape are read without an error', () => {
    const event = fc.constantFrom('Product Viewed', 'Order Completed', 'Products Searched', 'x');
    fc.assert(
      fc.property(event, fc.anything(), fc.anything(), (name, properties, products) => {
        readTrack(name, properties);
        readTrack(name, { products });
      }),
    );
  });

  it('listening ends with it, also where the tool cannot forget a listener', () => {
    const heard: Report[] = [];
    let track: (event: unknown, properties: unknown) => void = () => undefined;
    page.analytics = { on: (_: string, listener: typeof track) => (track = listener) };
    const undo = segmentSource('analytics').follow!((report) => heard.push(report))!;
    track('Product Added', { sku: 'S' });
    undo();
    track('Product Added', { sku: 'T' });
    expect(namesIn(heard)).toEqual(['cart S']);
  });
});

describe('PrestaShop’s event', () => {
  it('tells what was added and what was taken out, with its combination', () => {
    const heard: Report[] = [];
    let update: (event: unknown) => void = () => undefined;
    page.prestashop = { on: (_: string, listener: typeof update) => (update = listener) };
    prestashopSource.follow!((report) => heard.push(report));
    update({ reason: { idProduct: 12, idProductAttribute: '34', linkAction: 'add-to-cart' } });
    update({
      reason: { idProduct: '12', idProductAttribute: '0', linkAction: 'delete-from-cart' },
    });
    update({ reason: { idProduct: 12, linkAction: 'update-quantity' } });
    for (const odd of [null, 1, {}, { reason: [] }]) update(odd);
    expect(namesIn(heard)).toEqual(['cart 12-34', 'remove-from-cart 12']);
  });
});
