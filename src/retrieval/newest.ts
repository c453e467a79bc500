import { day } from '../shared/clock.js';
import type { Product } from '../types.js';
import { type ScoredRow, topK } from './top-k.js';

/**
 * Days since the shop began to sell a product at the time `now`; `undefined` where that is not known,
 * or lies ahead. A date is midnight in Greenwich, so the day of the visitor may come a day earlier.
 */
export function ageInDays({ addedAt }: Product, now: number): number | undefined {
  if (addedAt === undefined) return undefined;
  const age = (now - Date.parse(addedAt)) / day;
  return age >= -1 ? Math.max(0, age) : undefined;
}

/** Days in which what is new and popular comes to count half. */
const newnessHalfLife = 30;

/**
 * The `k` rows whose products are at most `days` old, newest first: scores fall from 1 to 0 with age.
 * Equals keep the catalogue's order.
 */
export function newest(
  products: readonly Product[],
  now: number,
  days: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  const scoreOf = (row: number) => {
    const age = ageInDays(products[row]!, now);
    return age === undefined || age > days ? undefined : 1 - age / days;
  };
  return topK(products.length, k, scoreOf, eligible);
}

/**
 * The same with sales: popularity, and one for the newness alone, halved every 30 days of age.
 */
export function newAndPopular(
  products: readonly Product[],
  now: number,
  days: number,
  k: number,
  eligible: (row: number) => boolean,
): ScoredRow[] {
  const scoreOf = (row: number) => {
    const age = ageInDays(products[row]!, now);
    if (age === undefined || age > days) return undefined;
    return (1 + (products[row]!.popularity ?? 0)) * 0.5 ** (age / newnessHalfLife);
  };
  return topK(products.length, k, scoreOf, eligible);
}
