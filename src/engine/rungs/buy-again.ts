import { dueAgain } from '../../ranking/index.js';
import type { ItemGraph } from '../../retrieval/index.js';
import type { Found, Rung } from './rung.js';

/** What the visitor bought, of the kind that comes back, most due first. */
export const buyAgain: Rung = ({ catalog, graph, profile, now, eligible }) => {
  const found = [...profile.purchases].flatMap(([item, times]): Found[] => {
    const row = catalog.rowOf(item);
    if (row === undefined || !eligible(row)) return [];
    const score = dueAgain(times, now, graph ? repeatsOf(row, graph) : 0);
    return score > 0 ? [{ row, score, reason: { code: 'buy-again' }, strategy: 'buy-again' }] : [];
  });
  return found.sort((one, other) => other.score - one.score || one.row - other.row);
};

/** How strongly an item leads back to itself, as a share of what it leads to most. */
function repeatsOf(row: number, graph: ItemGraph): number {
  const neighbours = graph.neighbours(row);
  const itself = neighbours.find((neighbour) => neighbour.row === row);
  return itself ? itself.score / neighbours[0]!.score : 0;
}
