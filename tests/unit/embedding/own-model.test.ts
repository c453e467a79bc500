import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeModel } from '../../../src/embedding/describe-model.js';
import { loadEncoder } from '../../../src/embedding/encoder.js';
import { WindowshopError } from '../../../src/index.js';

const nano = new URL('../../../public/models/windowshop-nano/', import.meta.url);
const folder = 'https://shop.test/models/own-model/';

/** A folder in the hub's layout, made of the files of the model at hand. */
function hub(config: unknown) {
  return async (name: string) => {
    const files: Record<string, () => Uint8Array<ArrayBuffer>> = {
      'config.json': () => new TextEncoder().encode(JSON.stringify(config)),
      'tokenizer.json': () => new Uint8Array(readFileSync(new URL('tokenizer.json', nano))),
      'onnx/model_quantized.onnx': () => new Uint8Array(readFileSync(new URL('model.onnx', nano))),
    };
    const read = files[name];
    if (!read)
      throw new WindowshopError('MODEL_UNREACHABLE', { url: folder + name, why: 'HTTP 404' });
    return read();
  };
}

describe('a model somebody brings along', () => {
  it('is described by its config.json and runs without a manifest', async () => {
    const read = hub({ hidden_size: 256, max_position_embeddings: 512 });
    const settings = { prefixes: { query: 'query: ' }, maxTokens: 32 };
    const manifest = await describeModel(read, folder, settings);
    expect(manifest).toMatchObject({
      id: 'own-model',
      kind: 'transformer',
      dimensions: 256,
      maxTokens: 32,
      pooling: 'mean',
      prefixes: { query: 'query: ', item: '' },
    });
    expect(manifest.files, 'nothing to check them against').toBeUndefined();
    const encoder = await loadEncoder({ manifest, read, folder, backend: 'wasm' });
    const [query, item, same] = await Promise.all([
      encoder.encode(['tent'], 'query'),
      encoder.encode(['tent'], 'item'),
      encoder.encode(['query: tent'], 'item'),
    ]);
    expect(query).toEqual(same);
    expect(query).not.toEqual(item);
  });

  it('other settings never share stored vectors', async () => {
    const read = hub({ hidden_size: 256 });
    const mean = await describeModel(read, folder);
    const cls = await describeModel(read, folder, { pooling: 'cls' });
    expect(mean.version).not.toBe(cls.version);
  });

  it('a folder with neither manifest nor config names the manifest', async () => {
    const read = async (name: string): Promise<never> => {
      throw new WindowshopError('MODEL_UNREACHABLE', { url: folder + name, why: 'HTTP 404' });
    };
    await expect(describeModel(read, folder)).rejects.toMatchObject({
      code: 'MODEL_UNREACHABLE',
      detail: { url: `${folder}manifest.json` },
    });
  });

  it('dimensions that are not the model’s are an error with a code, not wrong vectors', async () => {
    const read = hub({ hidden_size: 384 });
    const manifest = await describeModel(read, folder);
    const encoder = await loadEncoder({ manifest, read, folder, backend: 'wasm' });
    await expect(encoder.encode(['tent'])).rejects.toMatchObject({ code: 'MODEL_FAILED' });
  });
});
