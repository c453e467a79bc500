import { expose } from 'comlink';
import { type Encoder, loadEncoder } from '../../src/embedding/encoder.js';
import { describeModel, readOverHttp } from '../../src/embedding/index.js';

const encoders = new Map<string, Encoder>();

const bench = {
  async load(model: string, folder: string): Promise<void> {
    await encoders.get(model)?.release();
    const read = readOverHttp(folder);
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

export type EmbeddingBench = typeof bench;

expose(bench);
