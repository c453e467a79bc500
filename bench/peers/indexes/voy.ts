import * as glue from 'voy-search/voy_search_bg.js';
import address from 'voy-search/voy_search_bg.wasm?url';
import type { OpenIndex } from './vector-index.js';

/** A k-d tree in Rust, made at once of all rows. */
export const voy: OpenIndex = async () => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(address), {
    './voy_search_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  const embeddings: glue.Embedded[] = [];
  let index: glue.Voy;
  return {
    add(vector, row) {
      embeddings.push({ id: `${row}`, title: '', url: '', embeddings: [...vector] });
    },
    finish() {
      index = new glue.Voy({ embeddings });
      embeddings.length = 0;
    },
    search: (query, k) => index.search(query, k).neighbors.map(({ id }) => Number(id)),
  };
};
