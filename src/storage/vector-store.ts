/** Vectors of many items, quantized: `codes[i * dimensions + d] * scales[i]` is component `d` of item `i`. */
export interface VectorBlock {
  /** Model id and version; vectors of another model are never mixed in. */
  model: string;
  dimensions: number;
  /** Hash of each item's text, so that a changed title is embedded anew and a moved price is not. */
  hashes: string[];
  codes: Int8Array;
  scales: Float32Array;
}

/** Keeps item vectors between visits. */
export interface VectorStore {
  /** All sound blocks of a model; damaged ones are left out. */
  load(model: string): Promise<VectorBlock[]>;
  save(block: VectorBlock): Promise<void>;
  /** Puts `block` in the place of everything stored, of every model. */
  replace(block: VectorBlock): Promise<void>;
  /** Removes vectors of other models than `model`; resolves with how many there were. */
  discardOthers(model: string): Promise<number>;
}

/** A store that forgets: the engine holds the vectors itself, and nothing may be written. */
export function createForgetfulVectorStore(): VectorStore {
  return {
    load: async () => [],
    save: async () => {},
    replace: async () => {},
    discardOthers: async () => 0,
  };
}

/** Whether an untrusted record is a block whose parts fit together. */
export function isVectorBlock(value: unknown): value is VectorBlock {
  const block = value as Partial<VectorBlock> | null | undefined;
  const count = block?.hashes?.length ?? -1;
  return (
    block?.codes instanceof Int8Array &&
    block.scales instanceof Float32Array &&
    typeof block.dimensions === 'number' &&
    block.dimensions > 0 &&
    Array.isArray(block.hashes) &&
    block.scales.length === count &&
    block.codes.length === count * block.dimensions &&
    block.scales.every((scale) => Number.isFinite(scale) && scale >= 0)
  );
}
