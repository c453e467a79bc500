import { expect, test } from 'vitest';
import { parseManifest } from '../../../src/embedding/manifest.js';
import { checkGolden } from '../../../src/embedding/self-check.js';
import { folder, tinyModel } from '../../support/model-folder.js';

const golden = [
  { text: 'tent', vector: [1, 0, 0, 0] },
  { text: 'shoe', vector: [0, 0.6, 0.8, 0] },
];
const manifest = (changes = {}) =>
  parseManifest(JSON.stringify({ ...tinyModel().manifest, golden, ...changes }), folder);
const gives =
  (...vectors: number[][]) =>
  async () =>
    Float32Array.from(vectors.flat());
const right = golden.map(({ vector }) => vector);

test('a backend that computes the golden vectors passes, whatever their length', async () => {
  await checkGolden(manifest(), 'wasm', gives(...right));
  await checkGolden(manifest(), 'wasm', gives([3, 0, 0, 0], [0, 3, 4, 0]));
});

test.each([
  ['zeros', [0, 0, 0, 0]],
  ['numbers that are none', [Number.NaN, 0, 0, 0]],
  ['another direction', [0, 1, 0, 0]],
  ['the opposite', [0, -0.6, -0.8, 0]],
  ['a direction that is a little off', [0, 0.65, 0.76, 0.05]],
])('%s for one of the texts is MODEL_OUTPUT_WRONG', async (_, vector) => {
  await expect(checkGolden(manifest(), 'webgpu', gives(right[0]!, vector))).rejects.toMatchObject({
    code: 'MODEL_OUTPUT_WRONG',
    detail: { backend: 'webgpu' },
  });
});

test('a manifest may allow a model more', async () => {
  const off = gives(right[0]!, [0, 0.65, 0.76, 0.05]);
  await checkGolden(manifest({ tolerance: 0.9 }), 'wasm', off);
});

test('a manifest without golden texts proves nothing and asks for nothing', async () => {
  const encode = () => Promise.reject(new Error('asked'));
  await checkGolden(manifest({ golden: [] }), 'wasm', encode);
});
