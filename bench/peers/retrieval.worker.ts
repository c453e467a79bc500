import { expose } from 'comlink';
import { wasmBytes } from '../count-wasm.js';
import { type SystemName, systems } from './indexes/systems.js';
import type { VectorIndex } from './indexes/vector-index.js';
import { readVectors } from './read-vectors.js';

/** Vectors, and queries with a known answer. */
export interface Corpus {
  /** Address of a file of 32-bit floats. */
  vectors: string;
  dimensions: number;
  rows: number;
  queries: readonly Float32Array[];
  /** The nearest rows to each query by exact floats. */
  truth: readonly (readonly number[])[];
}

/** No system is given longer to answer, once it has answered each query: milliseconds. */
const longest = 10_000;
const passes = 5;

let index: VectorIndex;

const bench = {
  /**
   * Fills the system with the first `rows` vectors. Milliseconds that it took come back, without reading the
   * file. Throws where they exceed `limit`.
   */
  async build(
    system: SystemName,
    { vectors, dimensions, rows }: Corpus,
    candidates: number,
    limit: number,
  ): Promise<number> {
    const open = await systems[system]();
    let took = 0;
    const timed = async (work: () => unknown) => {
      const began = performance.now();
      await work();
      took += performance.now() - began;
      if (took > limit) throw new Error(`takes over ${limit / 1_000} s to build`);
    };
    await timed(async () => {
      index = await open(dimensions, rows, candidates);
    });
    let row = 0;
    for await (const block of readVectors(vectors, dimensions, rows)) {
      await timed(async () => {
        for (const vector of block) {
          const adding = index.add(vector, row++);
          if (adding) await adding;
        }
      });
    }
    await timed(() => index.finish?.());
    return took;
  },

  /** Whether the candidates of a graph can be set without building it again. */
  isAdjustable: (): boolean => index.setEffort !== undefined,
  setEffort: (candidates: number): void => index.setEffort?.(candidates),

  /** Share of the true nearest rows that are found. */
  async recall({ queries, truth }: Corpus): Promise<number> {
    let found = 0;
    for (const [at, query] of queries.entries()) {
      const rows = new Set(await index.search(query, truth[at]!.length));
      found += truth[at]!.filter((row) => rows.has(row)).length;
    }
    return found / truth.flat().length;
  },

  /** Milliseconds of each search. */
  async times({ queries, truth }: Corpus): Promise<number[]> {
    const times: number[] = [];
    const until = performance.now() + longest;
    for (let pass = 0; pass < passes; pass++) {
      for (const [at, query] of queries.entries()) {
        const began = performance.now();
        const answer = index.search(query, truth[at]!.length);
        if (answer instanceof Promise) await answer;
        times.push(performance.now() - began);
        if (performance.now() > until) return times;
      }
    }
    return times;
  },

  /** Bytes of scripts and WebAssembly that this worker fetched for the system, compressed. */
  bytes(): number {
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return fetched
      .filter(({ name }) => /\.(m?js|wasm)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  },

  wasmBytes,
};

export type RetrievalBench = typeof bench;

expose(bench);
