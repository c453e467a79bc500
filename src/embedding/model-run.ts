import type { Backend } from '../types.js';

/** A model that is ready to run, whatever runs it. */
export interface ModelRun {
  readonly backend: Backend;
  /**
   * One vector a row of `tokens`, one after another, each of length 1, or all zeros for a row without
   * tokens. Throws `MODEL_FAILED`.
   */
  run(tokens: readonly (readonly number[])[]): Promise<Float32Array>;
  release(): Promise<void>;
}
