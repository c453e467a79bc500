import type { ActionType, Line, Report, Source } from '../report.js';
import { amountOf, fieldOf, globalOf, listOf, namesOf } from '../values.js';

/** Segment's e-commerce specification, version 2, and the names of version 1. */
const events: ReadonlyMap<unknown, ActionType> = new Map<string, ActionType>([
  ['Product Viewed', 'view'],
  ['Viewed Product', 'view'],
  ['Product Added', 'cart'],
  ['Added Product', 'cart'],
  ['Product Removed', 'remove-from-cart'],
  ['Removed Product', 'remove-from-cart'],
  ['Order Completed', 'purchase'],
  ['Completed Order', 'purchase'],
  ['Order Refunded', 'return'],
  ['Products Searched', 'search'],
]);

/** `analytics.track()` of Segment and of what speaks like it. */
export function segmentSource(name: string): Source {
  return {
    follow(tell) {
      const analytics = globalOf(name) as Analytics | undefined;
      if (typeof fieldOf(analytics, 'on') !== 'function') return undefined;
      let isOver = false;
      const hear = (event: unknown, properties: unknown): void => {
        for (const report of isOver ? [] : readTrack(event, properties)) tell(report);
      };
      analytics!.on('track', hear);
      return () => {
        isOver = true;
        if (typeof fieldOf(analytics, 'off') === 'function') analytics!.off!('track', hear);
      };
    },
  };
}

interface Analytics {
  on(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
  off?(event: 'track', listener: (event: unknown, properties: unknown) => void): unknown;
}

/** What a call of `track()` tells. */
export function readTrack(event: unknown, properties: unknown): Report[] {
  const type = events.get(event);
  if (type === undefined) return [];
  if (type === 'search') {
    const text = fieldOf(properties, 'query');
    return typeof text === 'string' ? [{ source: 'segment', type, lines: [], text }] : [];
  }
  const products = fieldOf(properties, 'products');
  const given = products === undefined ? [properties] : listOf(products);
  const lines = given.map(lineOf).filter(({ names }) => names.length > 0);
  return lines.length > 0 ? [{ source: 'segment', type, lines }] : [];
}

function lineOf(product: unknown): Line {
  const field = (name: string) => fieldOf(product, name);
  const line: Line = {
    names: namesOf(
      field('product_id'),
      field('id'),
      field('variant_id'),
      field('sku'),
      field('url'),
    ),
  };
  const quantity = amountOf(field('quantity'));
  const price = amountOf(field('price'));
  if (quantity !== undefined) line.quantity = quantity;
  if (price !== undefined) line.value = price * (quantity ?? 1);
  return line;
}
