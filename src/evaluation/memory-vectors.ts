import type { VectorBlock, VectorStore } from '../storage/index.js';

/** Vectors kept for one run, so that baselines and engine share one embedding of the items. */
export function createMemoryVectors(): VectorStore {
  let blocks: VectorBlock[] = [];
  return {
    load: async (model) => blocks.filter((block) => block.model === model),
    save: async (block) => {
      blocks.push(block);
    },
    replace: async (block) => {
      blocks = [block];
    },
  };
}
