import type { Availability } from '../../types.js';

/** Spellings of schema.org, Google Merchant, OpenGraph and shop systems, without case and marks. */
const spellings = new Map<string, Availability>([
  ...all('in-stock', 'instock available onlineonly instoreonly madetoorder yes true 1'),
  ...all('limited', 'limited limitedavailability limitedstock lowstock'),
  ...all('pre-order', 'preorder presale comingsoon'),
  ...all('back-order', 'backorder backordered onbackorder availablefororder'),
  ...all(
    'out-of-stock',
    'outofstock oos soldout discontinued unavailable notavailable reserved no false 0',
  ),
]);

/**
 * `https://schema.org/InStock`, `in stock`, `OUT_OF_STOCK`, `true` as an `Availability`. What is not known
 * comes back as it is, so that the catalogue reports it.
 */
export function readAvailability(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'in-stock' : 'out-of-stock';
  if (typeof value !== 'string') return value;
  const word = value
    .slice(0, 100)
    .toLowerCase()
    .replace(/^.*schema\.org\//, '')
    .replace(/[^a-z\d]/g, '');
  return spellings.get(word) ?? value;
}

function all(availability: Availability, words: string): [string, Availability][] {
  return words.split(' ').map((word) => [word, availability]);
}
