import type { WantedItem } from '../../ranking/index.js';
import {
  type ItemGraph,
  nearest,
  type ScoredRow,
  type VectorMatrix,
} from '../../retrieval/index.js';

/** An item of which the graph knows fewer neighbours is lent those of others. */
const fewNeighbours = 3;
/** The most similar items lend theirs, if they are at least so similar (cosine). */
const lenders = 8;
const leastSimilarity = 0.6;
/** Items that are lent neighbours in one request: each takes a scan of all vectors. */
const mostBorrowers = 3;

/**
 * What the item graph says of items that hardly anybody dealt with yet: the neighbours of the items most
 * like them, each by its cosine squared, as a mean. The strongest few of `wanted` are lent to.
 */
export function lentNeighbours(
  wanted: readonly WantedItem[],
  graph: ItemGraph,
  vectors: VectorMatrix,
  rows: number,
): Map<WantedItem, ScoredRow[]> {
  const borrowers = wanted
    .filter(({ row, vector }) => vector && graph.neighbours(row).length < fewNeighbours)
    .slice(0, mostBorrowers);
  return new Map(borrowers.map((item) => [item, lentTo(item, graph, vectors, rows)]));
}

function lentTo(
  { row: borrower, vector }: WantedItem,
  graph: ItemGraph,
  vectors: VectorMatrix,
  rows: number,
): ScoredRow[] {
  const lends = (row: number) => row !== borrower && graph.neighbours(row).length >= fewNeighbours;
  const similar = nearest(vectors, vector!, rows, lenders, lends).filter(
    ({ score }) => score >= leastSimilarity,
  );
  const total = similar.reduce((sum, { score }) => sum + score ** 2, 0);
  const lent = new Map<number, number>();
  for (const { row: lender, score: cosine } of similar) {
    for (const { row, score } of graph.neighbours(lender)) {
      if (row === borrower || row === lender) continue;
      lent.set(row, (lent.get(row) ?? 0) + (score * cosine ** 2) / total);
    }
  }
  return [...lent].map(([row, score]) => ({ row, score }));
}
