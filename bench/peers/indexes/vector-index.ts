/** A system that finds the nearest of many vectors of length 1, as the benchmark drives it. */
export interface VectorIndex {
  /** Rows come in order. */
  add(vector: Float32Array, row: number): void | Promise<void>;
  /** What must happen between the last row and the first search. */
  finish?(): void | Promise<void>;
  /** The nearest rows to `query`, `k` of them. */
  search(query: Float32Array, k: number): readonly number[] | Promise<readonly number[]>;
  /** Graphs: candidates that a search keeps. With more of them it finds more, and takes longer. */
  setEffort?(candidates: number): void;
}

/** Makes an empty index with room for `rows` vectors. */
export type OpenIndex = (
  dimensions: number,
  rows: number,
  candidates: number,
) => VectorIndex | Promise<VectorIndex>;
