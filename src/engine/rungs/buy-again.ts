import { dueAgain } from '../../ranking/index.js';
import type { Found, Rung } from './rung.js';

/** What the visitor bought, of the kind that comes back, most due first. */
export const buyAgain: Rung = ({ catalog, graph, profile, now, eligible }) => {
  const found = [...profile.purchases].flatMap(([item, times]): Found[] => {
    const row = catalog.rowOf(item);
    if (row === undefined || !eligible(row)) return [];
    const itself = graph?.neighbours(row).find((neighbour) => neighbour.row === row);
    const score = dueAgain(times, now, itself?.score ?? 0);
    return score > 0 ? [{ row, score, reason: { code: 'buy-again' }, strategy: 'buy-again' }] : [];
  });
  return found.sort((one, other) => other.score - one.score || one.row - other.row);
};
