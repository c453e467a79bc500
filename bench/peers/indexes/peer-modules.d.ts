// What the benchmarks use of the packages in bench/package.json, so that they are checked without them.

declare module '*.wasm?url' {
  const address: string;
  export default address;
}
declare module '*?worker&url' {
  const address: string;
  export default address;
}

declare module 'voy-search/voy_search_bg.js' {
  export interface Embedded {
    id: string;
    title: string;
    url: string;
    embeddings: number[];
  }
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export class Voy {
    constructor(resource: { embeddings: readonly Embedded[] });
    search(query: Float32Array, k: number): { neighbors: { id: string }[] };
  }
}

declare module '@orama/orama' {
  export interface Database {
    readonly schema: unknown;
  }
  export function create(options: { schema: Record<string, string> }): Database;
  export function insert(database: Database, document: object): string | Promise<string>;
  export function searchVector(
    database: Database,
    request: {
      vector: { property: string; value: number[] };
      limit: number;
      similarity: number;
    },
  ): Promise<{ hits: { id: string }[] }>;
}

declare module 'client-vector-search' {
  export class EmbeddingIndex {
    add(row: { row: number; embedding: number[] }): void;
    search(
      query: number[],
      options: { topK: number },
    ): Promise<{ similarity: number; object: { row: number } }[]>;
  }
}

declare module 'hnswlib-wasm' {
  interface HierarchicalNSW {
    initIndex(rows: number, m: number, efConstruction: number, seed: number): void;
    setEfSearch(candidates: number): void;
    addPoint(vector: Float32Array, label: number, replaceDeleted: boolean): void;
    searchKnn(query: Float32Array, k: number, filter: undefined): { neighbors: number[] };
  }
  export function loadHnswlib(): Promise<{
    HierarchicalNSW: new (space: 'ip', dimensions: number, file: string) => HierarchicalNSW;
  }>;
}

declare module 'edgevec' {
  export default function start(options: { module_or_path: string }): Promise<unknown>;
  export class EdgeVecConfig {
    constructor(dimensions: number);
    metric: string;
    ef_search: number;
  }
  export class EdgeVec {
    constructor(config: EdgeVecConfig);
    insert(vector: Float32Array): number;
    search(query: Float32Array, k: number): { id: number }[];
  }
}

declare module 'mememo' {
  export class HNSW {
    constructor(options: { distanceFunction: string; useIndexedDB: boolean; seed: number });
    insert(key: string, vector: number[]): Promise<void>;
    query(vector: number[], k: number, candidates: number): Promise<{ keys: string[] }>;
  }
}

declare module '@huggingface/transformers' {
  export const env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useBrowserCache: boolean;
    backends: { onnx: { wasm: { wasmPaths?: string | object; numThreads?: number } } };
  };
  export function pipeline(
    task: 'feature-extraction',
    model: string,
    options: { dtype: 'q8'; device: 'wasm' },
  ): Promise<
    (
      texts: readonly string[],
      options: { pooling: 'mean'; normalize: boolean },
    ) => Promise<{ dims: number[] }>
  >;
}
