import { wrap } from 'comlink';
import type { EmbeddingBench } from './embedding.worker.js';

const worker = new Worker(new URL('./embedding.worker.ts', import.meta.url), { type: 'module' });
const remote = wrap<EmbeddingBench>(worker);
// A call on a worker that did not start never settles.
const broken = new Promise<never>((_, reject) => {
  worker.onerror = ({ message }) => reject(new Error(`the worker did not start: ${message}`));
});
broken.catch(() => undefined);

declare global {
  // Where the benchmarks outside the page find it.
  var bench: {
    load(model: string): Promise<void>;
    /** Seconds that the texts took. */
    embed(model: string, texts: readonly string[]): Promise<number>;
    loadPeer(model: string): Promise<void>;
    embedPeer(texts: readonly string[]): Promise<number>;
  };
}

globalThis.bench = {
  load: (model) =>
    Promise.race([remote.load(model, new URL(`/model/${model}/`, location.href).href), broken]),
  embed: (model, texts) => remote.embed(model, texts),
  loadPeer: (model) => Promise.race([remote.loadPeer(model), broken]),
  embedPeer: (texts) => remote.embedPeer(texts),
};
