import { env, pipeline } from '@huggingface/transformers';
import { expose } from 'comlink';
import { type Encoder, loadEncoder } from '../../src/embedding/encoder.js';
import { describeModel, readModelOverHttp } from '../../src/embedding/index.js';

type Extractor = Awaited<ReturnType<typeof pipeline>>;
/** Texts that a call embeds. */
const batch = 32;
let extractor: Extractor | undefined;

const encoders = new Map<string, Encoder>();

const bench = {
  async load(model: string, folder: string): Promise<void> {
    await encoders.get(model)?.release();
    const read = readModelOverHttp(folder);
    const manifest = await describeModel(read, folder);
    const encoder = await loadEncoder({ manifest, read, folder, backend: 'wasm' });
    if (encoder.backend !== 'wasm') throw new Error(`${model} runs on ${encoder.backend}`);
    await encoder.encode(['a first text, for the warm-up']);
    encoders.set(model, encoder);
  },
  async embed(model: string, texts: readonly string[]): Promise<number> {
    const began = performance.now();
    await encoders.get(model)!.encode(texts);
    return (performance.now() - began) / 1_000;
  },
};

const peer = {
  /** The model at `/model/NAME/` through transformers.js, one thread, and files of this page only. */
  async loadPeer(model: string): Promise<void> {
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useBrowserCache = false;
    env.localModelPath = '/model/';
    env.backends.onnx.wasm.wasmPaths = '/runtime/';
    env.backends.onnx.wasm.numThreads = 1;
    extractor = await pipeline('feature-extraction', model, { dtype: 'q8', device: 'wasm' });
    await extractor(['a first text, for the warm-up'], { pooling: 'mean', normalize: true });
  },
  async embedPeer(texts: readonly string[]): Promise<number> {
    const began = performance.now();
    for (let from = 0; from < texts.length; from += batch) {
      const some = texts.slice(from, from + batch);
      await extractor!(some, { pooling: 'mean', normalize: true });
    }
    return (performance.now() - began) / 1_000;
  },
};

export type EmbeddingBench = typeof bench & typeof peer;

expose({ ...bench, ...peer });
