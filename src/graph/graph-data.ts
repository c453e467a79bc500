import type { GraphSettings } from './settings.js';

/** An item graph as it lies in a file: items by index, nothing of a catalogue yet. */
export interface GraphData {
  settings: GraphSettings;
  /** Ids in an order without meaning; the place in this list is the item's index. */
  items: readonly string[];
  /** Customers of each item, rounded down to a multiple of `settings.minCustomers`. */
  popularity: Uint32Array;
  /** Trend of each item in 127ths, -127 to 127. */
  trend: Int8Array;
  /** Where the neighbours of each item begin in `neighbours` and `codes`, and last where all end. */
  starts: Uint32Array;
  /** Index of each neighbour, those of one item strongest first. */
  neighbours: Uint16Array | Uint32Array;
  /** Strength of each neighbour: a code c stands for the score exp(`strongest` - `step` × c). */
  codes: Uint8Array;
  /** Natural logarithm of the best score. */
  strongest: number;
  /** 0 or more. */
  step: number;
}

/** Number of the file format. A reader knows its own only. */
export const graphFormat = 1;

/** A graph has no more items than this: no catalogue holds as many. */
export const itemLimit = 1_000_000;

/** First bytes of a graph file. */
export const graphMagic = 'WSGRAPH\n';

/** Bytes before the header: magic, and the header's length. */
export const preambleBytes = graphMagic.length + 4;

/** Indices take two bytes where they fit. */
export function indexArray(items: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return items <= 0x10000 ? Uint16Array : Uint32Array;
}
