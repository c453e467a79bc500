import { categoryKey, nameKey } from '../../shared/names.js';
import type { Product } from '../../types.js';

/** More attributes than this of one product are not looked at. */
const mostAttributes = 8;

/** Bands of price in an octave: a third of an octave up is 26 % more. */
const bandsPerOctave = 2;

/**
 * What a visitor may like or dislike about a product, as readable keys: its brand, each part of its main
 * category's path, the values of its attributes, the band of its price. `['brand: northfell',
 * 'category: running', 'category: running > shoes', 'color: rust', 'price: 91 to 128 EUR']`.
 */
export function attributeKeys({
  brand,
  categories,
  attributes,
  price,
  currency,
}: Product): string[] {
  const keys: string[] = [];
  if (brand) keys.push(`brand: ${nameKey(brand)}`);
  const parts = categoryKey(categories?.[0] ?? '')
    .split(' > ')
    .filter(Boolean);
  for (const depth of parts.keys()) {
    keys.push(`category: ${parts.slice(0, depth + 1).join(' > ')}`);
  }
  for (const [name, value] of Object.entries(attributes ?? {}).slice(0, mostAttributes)) {
    keys.push(`${nameKey(name)}: ${nameKey(value)}`);
  }
  if (price) keys.push(`price: ${priceBand(price)} ${currency ?? ''}`.trim());
  return keys;
}

function priceBand(price: number): string {
  const band = Math.floor(Math.log2(price) * bandsPerOctave);
  const bound = (step: number) => Number((2 ** (step / bandsPerOctave)).toPrecision(3));
  return `${bound(band)} to ${bound(band + 1)}`;
}
