import { wrap } from 'comlink';
import type { EmbeddingBench } from './embedding.worker.js';

const worker = new Worker(new URL('./embedding.worker.ts', import.meta.url), { type: 'module' });
const remote = wrap<EmbeddingBench>(worker);

declare global {
  // Where the benchmarks outside the page find it.
  var bench: {
    load(model: string): Promise<void>;
    /** Seconds that the texts took. */
    embed(model: string, texts: readonly string[]): Promise<number>;
  };
}

globalThis.bench = {
  load: (model) => remote.load(model, new URL(`/model/${model}/`, location.href).href),
  embed: (model, texts) => remote.embed(model, texts),
};
