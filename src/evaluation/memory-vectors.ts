import type { VectorBlock, VectorStore } from '../storage/index.js';

/** Keeps the engine's vectors for one run, so that the baselines need not embed the items again. */
export interface MemoryVectors extends VectorStore {
  /** All that was saved. */
  blocks(): readonly VectorBlock[];
}

export function createMemoryVectors(): MemoryVectors {
  let blocks: VectorBlock[] = [];
  return {
    blocks: () => blocks,
    load: async (model) => blocks.filter((block) => block.model === model),
    save: async (block) => {
      blocks.push(block);
    },
    replace: async (block) => {
      blocks = [block];
    },
    discardOthers: async () => 0,
  };
}
