import { cartOf } from '../../profile/index.js';
import type { Found, Rung } from './rung.js';

/**
 * What the shop itself says goes with the anchor, or with what lies in the cart, in the shop's order:
 * `goesWith` of the products. A hand that chose knows more than any count.
 */
export const goesWith: Rung = ({ catalog, anchor, profile, eligible }) => {
  const starts = anchor === undefined ? cartOf(profile) : [catalog.products[anchor]!.id];
  const found = new Map<number, Found>();
  for (const item of starts) {
    const { title = '', goesWith: named = [] } = catalog.get(item) ?? {};
    for (const [place, other] of named.entries()) {
      const row = catalog.rowOf(other);
      if (row === undefined || found.has(row) || !eligible(row)) continue;
      const reason = { code: 'goes-with', item, title } as const;
      found.set(row, { row, score: 1 / (place + 1), reason, strategy: 'complementary' });
    }
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
};
