import type { ScoredRow } from './top-k.js';

/** What other customers' orders say about the items of a catalogue. Rows are those of the catalogue. */
export interface ItemGraph {
  /**
   * Rows that customers turned to together with `row`, or after it, strongest first; empty where
   * nothing is known. Scores are above 0; 1 is that of a typical item's strongest
   * neighbour. `row` itself is among them where customers come back to it.
   */
  neighbours(row: number): readonly ScoredRow[];
  /** Customers that dealt with the item lately; `undefined` where nothing is known of it. */
  popularity(row: number): number | undefined;
  /** How its share of all dealings changed lately: -1 (vanished) over 0 (as ever) to 1 (brand new). */
  trend(row: number): number;
}
