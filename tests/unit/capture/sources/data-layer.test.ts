import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../../src/capture/report.js';
import { createReader, dataLayerSource } from '../../../../src/capture/sources/data-layer.js';

/** What `gtag()` pushes. */
function gtag(..._words: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: the shape itself is what is tested.
  return arguments;
}

const page = globalThis as { dataLayer?: unknown };
afterEach(() => {
  delete page.dataLayer;
});

function read(...entries: unknown[]): string[] {
  const reader = createReader();
  return entries.flatMap(reader).map(short);
}
const short = ({ type, lines, text }: Report) =>
  [type, text, ...lines.map(({ names }) => names.join('/'))].filter(Boolean).join(' ');

const shoe = { item_id: 'shoe', item_name: 'Shoe', price: '129.00', quantity: 2 };

describe('entries of the data layer', () => {
  it('Google Tag Manager’s objects and gtag’s Arguments say the same', () => {
    const details = { currency: 'EUR', items: [shoe] };
    expect(read({ event: 'add_to_cart', ecommerce: details })).toEqual(['cart shoe']);
    expect(read(gtag('event', 'add_to_cart', details))).toEqual(['cart shoe']);
    expect(read(['event', 'add_to_cart', details])).toEqual(['cart shoe']);
  });

  it('every event that tells of an interaction is read, and no other', () => {
    const names = [
      'view_item',
      'add_to_cart',
      'remove_from_cart',
      'purchase',
      'refund',
      'view_item_list',
      'select_item',
      'begin_checkout',
      'gtm.click',
      'constructor',
    ];
    expect(names.flatMap((event) => read({ event, ecommerce: { items: [shoe] } }))).toEqual([
      'view shoe',
      'cart shoe',
      'remove-from-cart shoe',
      'purchase shoe',
      'return shoe',
    ]);
  });

  it('`ecommerce: null` is a reset and no event; what comes after it does not inherit', () => {
    const entries = [
      { event: 'view_item', ecommerce: { items: [shoe] } },
      { ecommerce: null },
      { event: 'add_to_cart' },
    ];
    expect(read(...entries)).toEqual(['view shoe']);
    // Without the reset Google Tag Manager would read the old items, and so do we.
    expect(read(entries[0], entries[2])).toEqual(['view shoe', 'cart shoe']);
  });

  it('the line’s money is price times quantity; a price nobody can read is left out', () => {
    const [report] = createReader()({ event: 'add_to_cart', ecommerce: { items: [shoe] } });
    expect(report?.lines).toEqual([{ names: ['shoe'], quantity: 2, value: 258 }]);
    for (const price of ['1,299.00', '1.299,00']) {
      const items = [{ ...shoe, price }];
      const [grouped] = createReader()({ event: 'add_to_cart', ecommerce: { items } });
      expect(grouped?.lines).toEqual([{ names: ['shoe'], quantity: 2, value: 2598 }]);
    }
    const odd = { ...shoe, price: '1,299' };
    const [other] = createReader()({ event: 'add_to_cart', ecommerce: { items: [odd] } });
    expect(other?.lines).toEqual([{ names: ['shoe'], quantity: 2 }]);
  });

  it('Universal Analytics’ shapes are read whatever the event is called', () => {
    const products = [{ id: 'shoe' }];
    expect(read({ ecommerce: { detail: { products } } })).toEqual(['view shoe']);
    expect(read({ event: 'addToCart', ecommerce: { add: { products } } })).toEqual(['cart shoe']);
    const purchase = { actionField: { id: 'T1' }, products: [{ id: 'a' }, { id: 'b' }] };
    expect(read({ event: 'order', ecommerce: { purchase } })).toEqual(['purchase a b']);
  });

  it('a search is read from both kinds of entry, and from enhanced measurement', () => {
    expect(read({ event: 'search', search_term: 'tent' })).toEqual(['search tent']);
    expect(read(gtag('event', 'view_search_results', { search_term: 'tent' }))).toEqual([
      'search tent',
    ]);
  });

  it('a view of several items is one of a list, and none of a product', () => {
    expect(read({ event: 'view_item', ecommerce: { items: [shoe, { item_id: 'b' }] } })).toEqual(
      [],
    );
  });

  it('what the library tells of its own lists is never read back, nor remembered', () => {
    const ecommerce = { item_list_id: 'rec_for-you', items: [shoe] };
    for (const event of ['view_item_list', 'select_item']) {
      const told = [{ ecommerce: null }, { event, ecommerce }];
      expect(read(...told, { event: 'view_item' })).toEqual([]);
      expect(read(...told, { event: 'search', search_term: 'tent' })).toEqual(['search tent']);
    }
  });

  it('a cart that names one of the library’s lists as its origin is a cart', () => {
    const ecommerce = { item_list_id: 'rec_for-you', items: [shoe] };
    expect(read({ event: 'add_to_cart', ecommerce })).toEqual(['cart shoe']);
  });

  it('a title is a name where there is no id, and none beside one', () => {
    const items = [{ item_name: 'Trail shoe' }];
    expect(read({ event: 'view_item', ecommerce: { items } })).toEqual(['view Trail shoe']);
    const products = [{ name: 'Trail shoe' }];
    expect(read({ ecommerce: { detail: { products } } })).toEqual(['view Trail shoe']);
    expect(read({ ecommerce: { detail: { products: [{ id: '7', name: 'A' }] } } })).toEqual([
      'view 7',
    ]);
  });

  it('an entry of any shape is read without an error', () => {
    const event = fc.constantFrom('view_item', 'purchase', 'search', 'add_to_cart', 'x');
    const items = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    const entry = fc.oneof(
      fc.anything({ withMap: true, withSet: true, withTypedArray: true }),
      fc.record({ event, ecommerce: fc.oneof(items, fc.record({ items, item_list_id: items })) }),
      fc.tuple(fc.constant('event'), event, items),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        for (const report of entries.flatMap(createReader())) {
          for (const { names } of report.lines) expect(names.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('following the data layer', () => {
  function follow() {
    const heard: string[] = [];
    const undo = dataLayerSource('dataLayer').follow!((report) => heard.push(short(report)))!;
    return { heard, undo };
  }
  const add = (item_id: string) => ({ event: 'add_to_cart', ecommerce: { items: [{ item_id }] } });

  it('what is there is replayed, what comes is followed, and `push` keeps its answer', () => {
    const layer: unknown[] = [add('a')];
    page.dataLayer = layer;
    const { heard } = follow();
    expect(layer.push(add('b'), add('c'))).toBe(3);
    expect(heard).toEqual(['cart a', 'cart b', 'cart c']);
  });

  it('a tag manager that wraps `push` before or after us hears all, and so do we, once', () => {
    const layer: unknown[] = [];
    page.dataLayer = layer;
    const managed: unknown[] = [];
    const wrap = () => {
      const before = layer.push;
      layer.push = (...entries) => {
        managed.push(...entries);
        return before.apply(layer, entries);
      };
    };
    wrap();
    const { heard, undo } = follow();
    wrap();
    layer.push(add('a'));
    expect(heard).toEqual(['cart a']);
    expect(managed).toHaveLength(2);
    undo();
    layer.push(add('b'));
    expect(heard).toEqual(['cart a']);
    expect(managed).toHaveLength(4);
    expect(layer).toHaveLength(2);
  });

  it('an array that a snippet puts in the place of another is followed instead, until the end', () => {
    vi.useFakeTimers();
    const first: unknown[] = [add('a')];
    page.dataLayer = first;
    const { heard, undo } = follow();
    const second = [...first, add('b')];
    page.dataLayer = second;
    vi.advanceTimersByTime(1_000);
    second.push(add('c'));
    expect(heard).toEqual(['cart a', 'cart b', 'cart c']);
    expect(Object.hasOwn(first, 'push')).toBe(false);
    undo();
    expect(Object.hasOwn(second, 'push')).toBe(false);
    page.dataLayer = [add('d')];
    vi.advanceTimersByTime(1_000);
    expect(heard).toHaveLength(3);
    vi.useRealTimers();
  });

  it('where nothing may be replayed, an array put in its place tells what is new alone', () => {
    vi.useFakeTimers();
    const before = add('a');
    page.dataLayer = [before];
    const heard: string[] = [];
    const undo = dataLayerSource('dataLayer', false).follow!((report) => heard.push(short(report)));
    page.dataLayer = [before, add('b')];
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual(['cart b']);
    undo!();
    vi.useRealTimers();
  });

  it('the end leaves nothing behind: neither a `push` nor an array that was not there', () => {
    const layer: unknown[] = [];
    page.dataLayer = layer;
    follow().undo();
    expect(Object.hasOwn(layer, 'push')).toBe(false);
    delete page.dataLayer;
    follow().undo();
    expect('dataLayer' in page).toBe(false);
  });

  it('what cannot be followed is left alone', () => {
    for (const odd of [null, 7, 'x', {}, () => 1, Object.freeze([add('a')])]) {
      page.dataLayer = odd;
      expect(() => follow().undo()).not.toThrow();
      expect(page.dataLayer).toBe(odd);
    }
  });

  it('an entry whose fields throw does not reach the page', () => {
    const layer: unknown[] = [];
    page.dataLayer = layer;
    follow();
    const trap = vi.fn(() => {
      throw new Error('mine');
    });
    expect(() => layer.push(Object.defineProperty({}, 'event', { get: trap }))).not.toThrow();
    expect(trap).toHaveBeenCalled();
  });
});
