import type { Found, Rung } from './rung.js';

/** What the visitor was about to buy: the cart, then what was looked at. */
export const leftOff: Rung = ({ catalog, profile, eligible }) =>
  profile.leftOff.flatMap(({ item, inCart }, place): Found[] => {
    const row = catalog.rowOf(item);
    if (row === undefined || !eligible(row)) return [];
    const code = inCart ? 'in-cart' : 'left-off';
    return [{ row, score: 1 / (place + 1), reason: { code }, strategy: 'continue' }];
  });
