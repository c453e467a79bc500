import type { OpenIndex } from './vector-index.js';

/** The systems by their names, each a chunk of its own, so that its bytes can be counted. */
export const systems = {
  windowshop: async () => (await import('./windowshop.js')).windowshop,
  'windowshop-int8': async () => (await import('./windowshop.js')).windowshopInt8,
  'plain-js': async () => (await import('./plain-js.js')).plainJs,
  voy: async () => (await import('./voy.js')).voy,
  orama: async () => (await import('./orama.js')).orama,
  'client-vector-search': async () =>
    (await import('./client-vector-search.js')).clientVectorSearch,
  'hnswlib-wasm': async () => (await import('./hnswlib-wasm.js')).hnswlibWasm,
  edgevec: async () => (await import('./edgevec.js')).edgevec,
  mememo: async () => (await import('./mememo.js')).mememo,
} satisfies Record<string, () => Promise<OpenIndex>>;

export type SystemName = keyof typeof systems;
