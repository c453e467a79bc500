import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/capture/report.js';
import { fieldsOf } from '../../../../src/capture/requests.js';
import { prestashopSource } from '../../../../src/capture/sources/prestashop.js';
import { readTrack, segmentSource } from '../../../../src/capture/sources/segment.js';
import { readCartRequest } from '../../../../src/capture/sources/shopify.js';
import { addedLines } from '../../../../src/capture/sources/woocommerce.js';

const page = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  for (const name of ['ShopifyAnalytics', 'Shopify', 'prestashop', 'analytics']) delete page[name];
});
const namesIn = (reports: readonly Pick<Report, 'type' | 'lines'>[]) =>
  reports.map(({ type, lines }) => [type, ...lines.map(({ names }) => names[0])].join(' '));

describe('Shopify’s cart', () => {
  it('adds one or several, under every locale', () => {
    expect(namesIn(readCartRequest('/cart/add.js', { id: '41', quantity: '2' }))).toEqual([
      'cart 41',
    ]);
    const items = [{ id: 41 }, { id: 42, quantity: 3 }];
    expect(namesIn(readCartRequest('/en-de/cart/add', { items }))).toEqual(['cart 41 42']);
  });

  it('a quantity of 0 removes; another one says nothing', () => {
    const change = (fields: Record<string, unknown>) =>
      namesIn(readCartRequest('/cart/change.js', fields));
    expect(change({ id: '41:f00d', quantity: 0 })).toEqual(['remove-from-cart 41']);
    expect(change({ id: '41', quantity: 2 })).toEqual([]);
    expect(change({ id: '41', quantity: '' })).toEqual([]);
    expect(readCartRequest('/cart.js', { id: '41' })).toEqual([]);
  });

  it('a form that numbers its items is read like a list of them', () => {
    const body = new URLSearchParams({
      'items[0][id]': '41',
      'items[0][quantity]': '2',
      'items[1][id]': '42',
    });
    const [report] = readCartRequest('/cart/add', fieldsOf(body));
    expect(report).toEqual({
      type: 'cart',
      lines: [{ names: ['41'], quantity: 2 }, { names: ['42'] }],
    });
  });

  it('an update to 0 removes, by id or by line; by the order of the cart it names nothing', () => {
    const update = (updates: unknown) => namesIn(readCartRequest('/cart/update.js', { updates }));
    expect(update({ 41: 0, '42:f00d': '0', 43: 2 })).toEqual(['remove-from-cart 41 42']);
    expect(update([0, 1])).toEqual([]);
    const form = fieldsOf('updates[41]=0&updates[42]=1');
    expect(namesIn(readCartRequest('/cart/update', form))).toEqual(['remove-from-cart 41']);
  });

  it('names of fields are data, whatever they are', () => {
    const fields = fieldsOf('__proto__[id]=1&a=1&a[b]=2&[]=3&items=4');
    expect(readCartRequest('/cart/add', fields)).toEqual([]);
    expect('id' in {}).toBe(false);
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

describe('WooCommerce’s requests', () => {
  const added = (path: string, fields: unknown) =>
    addedLines(new URL(path, 'https://shop.example/'), fields).map(({ names }) => names.join('/'));
  const shoe = { id: 11, quantity: 2 };

  it('the Store API is known with and without pretty permalinks', () => {
    expect(added('/wp-json/wc/store/v1/cart/add-item', shoe)).toEqual(['11']);
    expect(added('/index.php?rest_route=/wc/store/v1/cart/add-item', shoe)).toEqual(['11']);
    expect(added('/?rest_route=%2Fwc%2Fstore%2Fcart%2Fadd-item%2F', shoe)).toEqual(['11']);
    expect(added('/wp-json/wc/store/v1/cart/remove-item', { key: 'x' })).toEqual([]);
  });

  it('of a batch every addition is read, and nothing else', () => {
    const requests = [
      { path: '/wc/store/v1/cart/add-item', method: 'POST', body: shoe },
      { path: '/wc/store/v1/cart/update-item', method: 'POST', body: { key: 'x', quantity: 1 } },
      { path: '/wc/store/v1/cart/add-item?_locale=user', method: 'POST', body: { id: 12 } },
    ];
    expect(added('/wp-json/wc/store/v1/batch', { requests })).toEqual(['11', '12']);
    expect(added('/?rest_route=/wc/store/v1/batch', { requests })).toEqual(['11', '12']);
    for (const odd of [undefined, {}, [null, 1, { path: 7 }, { path: 'https://' }]]) {
      expect(added('/wp-json/wc/store/v1/batch', { requests: odd })).toEqual([]);
    }
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
