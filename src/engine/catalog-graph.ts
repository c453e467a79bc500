import type { Catalog } from '../catalog/index.js';
import type { GraphData } from '../graph/index.js';
import type { ItemGraph, ScoredRow } from '../retrieval/index.js';

/** A graph that knows less of the catalogue than this, or of which the catalogue knows less, is another catalogue's. */
const leastShare = 0.1;

/** An item graph over the rows of a catalogue that may grow; items that it lacks are left out. */
export class CatalogGraph implements ItemGraph {
  readonly #graph: GraphData;
  readonly #catalog: Catalog;
  /** Score of each code. */
  readonly #scores: Float64Array;
  /** Catalogue row of each item of the graph, or -1. */
  readonly #rows: Int32Array;
  /** Item of the graph by catalogue row. */
  readonly #items = new Map<number, number>();
  /** Products that have been looked for. */
  #seen = 0;

  constructor(graph: GraphData, catalog: Catalog) {
    this.#graph = graph;
    this.#catalog = catalog;
    const typical = typicalCode(graph);
    this.#scores = Float64Array.from({ length: 256 }, (_, code) =>
      Math.exp(graph.step * (typical - code)),
    );
    this.#rows = new Int32Array(graph.items.length).fill(-1);
    this.#follow();
  }

  /** Items of the graph. */
  get items(): number {
    return this.#graph.items.length;
  }

  /** Items of the graph that the catalogue has. */
  get known(): number {
    this.#follow();
    return this.#items.size;
  }

  /** Whether so few items are known to both sides that the graph belongs to another catalogue. */
  get isForeign(): boolean {
    return this.known < leastShare * Math.min(this.items, this.#catalog.size);
  }

  neighbours(row: number): readonly ScoredRow[] {
    this.#follow();
    const item = this.#items.get(row);
    if (item === undefined) return [];
    const { starts, neighbours, codes } = this.#graph;
    const found: ScoredRow[] = [];
    for (let at = starts[item]!; at < starts[item + 1]!; at++) {
      const neighbour = this.#rows[neighbours[at]!]!;
      if (neighbour >= 0) found.push({ row: neighbour, score: this.#scores[codes[at]!]! });
    }
    return found;
  }

  popularity(row: number): number | undefined {
    this.#follow();
    const item = this.#items.get(row);
    return item === undefined ? undefined : this.#graph.popularity[item];
  }

  trend(row: number): number {
    this.#follow();
    const item = this.#items.get(row);
    return item === undefined ? 0 : this.#graph.trend[item]! / 127;
  }

  /** Rows never change and products never go, so only a catalogue that grew is looked at again. */
  #follow(): void {
    if (this.#seen === this.#catalog.size) return;
    this.#seen = this.#catalog.size;
    for (const [item, id] of this.#graph.items.entries()) {
      if (this.#rows[item] !== -1) continue;
      const row = this.#catalog.rowOf(id);
      if (row === undefined) continue;
      this.#rows[item] = row;
      this.#items.set(row, item);
    }
  }
}

/**
 * The middle one of the codes of all items' strongest neighbours. Scores are told as multiples of its
 * score: rare pairs of a small log and frequent ones of a large log then mean alike to the weights.
 */
function typicalCode({ starts, codes }: GraphData): number {
  const first: number[] = [];
  for (let item = 0; item + 1 < starts.length; item++) {
    if (starts[item]! < starts[item + 1]!) first.push(codes[starts[item]!]!);
  }
  return first.sort((one, other) => one - other)[first.length >> 1] ?? 0;
}
