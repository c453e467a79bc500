import { commandOf, followDataLayer } from '../data-layer.js';
import type { ActionType, Line, Report, Source } from '../report.js';
import { amountOf, fieldOf, listOf, namesOf, textOf } from '../values.js';

/** Recommended events of GA4 (https://developers.google.com/analytics/devguides/collection/ga4/reference/events). */
const events: ReadonlyMap<unknown, ActionType> = new Map<string, ActionType>([
  ['view_item', 'view'],
  ['add_to_cart', 'cart'],
  ['remove_from_cart', 'remove-from-cart'],
  ['purchase', 'purchase'],
  ['refund', 'return'],
  ['search', 'search'],
  ['view_search_results', 'search'],
]);

/** Universal Analytics' enhanced e-commerce, which many shops still push. */
const legacy: readonly [string, ActionType][] = [
  ['detail', 'view'],
  ['add', 'cart'],
  ['remove', 'remove-from-cart'],
  ['purchase', 'purchase'],
  ['refund', 'return'],
];

/** GA4 and Google Tag Manager: objects, and `gtag()` commands, in one array. */
export function dataLayerSource(name: string, replays = true): Source {
  return {
    follow(tell) {
      const read = createReader();
      const hear = (entry: unknown): void => {
        for (const report of read(entry)) tell(report);
      };
      return followDataLayer(name, hear, replays);
    },
  };
}

/** Reads entry after entry; remembers `ecommerce` as Google Tag Manager does, until an entry resets it. */
export function createReader(): (entry: unknown) => Report[] {
  let remembered: unknown;
  return (entry) => {
    const command = commandOf(entry);
    if (command) {
      const [verb, event, details] = command;
      return verb === 'event' ? reportsOf(event, details) : [];
    }
    const event = fieldOf(entry, 'event');
    const given = fieldOf(entry, 'ecommerce');
    if (isEmission(event, given)) return [];
    if (given === null) remembered = undefined;
    else if (given !== undefined) remembered = given;
    const isSearch = events.get(event) === 'search';
    const details = isSearch && fieldOf(entry, 'search_term') !== undefined ? entry : remembered;
    const reports = reportsOf(event, details);
    if (reports.length > 0 || given === undefined) return reports;
    return legacy.flatMap(([field, type]) => {
      const lines = listOf(fieldOf(fieldOf(given, field), 'products')).map(lineOf);
      return reportOf(type, lines);
    });
  };
}

/** What this library pushed itself, of which nothing is remembered. A cart may name such a list, too. */
function isEmission(event: unknown, details: unknown): boolean {
  const isOfList = event === 'view_item_list' || event === 'select_item';
  return isOfList && textOf(fieldOf(details, 'item_list_id')).startsWith('rec_');
}

function reportsOf(event: unknown, details: unknown): Report[] {
  const type = events.get(event);
  if (type === undefined) return [];
  if (type !== 'search') return reportOf(type, listOf(fieldOf(details, 'items')).map(lineOf));
  const text = fieldOf(details, 'search_term');
  return typeof text === 'string' ? [{ source: 'data-layer', type, lines: [], text }] : [];
}

/** A page shows one product; an event with several is about a list. */
function reportOf(type: ActionType, found: readonly Line[]): Report[] {
  const lines = found.filter(({ names }) => names.length > 0);
  if (lines.length === 0 || (type === 'view' && lines.length > 1)) return [];
  return [{ source: 'data-layer', type, lines }];
}

function lineOf(item: unknown): Line {
  const field = (name: string) => fieldOf(item, name);
  const ids = namesOf(
    field('item_id'),
    field('id'),
    field('variant_id'),
    field('item_sku'),
    field('sku'),
    field('product_id'),
    field('item_group_id'),
  );
  const quantity = amountOf(field('quantity'));
  const price = amountOf(field('price'));
  // Both versions ask for an id or a title. Beside an id the title would make one of two variants.
  const line: Line = { names: ids.length > 0 ? ids : namesOf(field('item_name'), field('name')) };
  if (quantity !== undefined) line.quantity = quantity;
  if (price !== undefined) line.value = price * (quantity ?? 1);
  return line;
}
