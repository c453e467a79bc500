import { beforeAll, describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/embedding/encoder.js';
import { seededRandom, shuffle } from '../../../src/shared/random.js';
import { cosine, loadNano, nanoManifest, readNano, rowsOf } from '../../support/nano-model.js';

const { dimensions, golden } = nanoManifest;
const titles = Array.from({ length: 70 }, (_, index) =>
  ['Trail shoe', 'Tent for two', 'Cast iron pan', 'Lantern']
    .slice(0, 1 + (index % 4))
    .join(', ')
    .concat(` ${index}`),
);

describe.each(['wasm', 'direct'] as const)('the model of the package on %s', (backend) => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await loadNano({ backend });
  });
  const encode = async (texts: readonly string[], role?: 'query' | 'item') =>
    rowsOf(await encoder.encode(texts, role), dimensions);

  test('runs where it was asked to, without a reservation', () => {
    expect(encoder).toMatchObject({ backend, dimensions });
    expect(encoder.why).toBeUndefined();
  });

  test('gives the golden vectors of its training', async () => {
    const vectors = await encode(golden.map(({ text }) => text));
    expect(vectors.length).toBeGreaterThan(5);
    for (const [row, { text, vector }] of golden.entries()) {
      expect(cosine(vectors[row]!, vector), text).toBeGreaterThanOrEqual(0.999);
    }
  });

  test('gives vectors of length 1, and zeros for a text without a known token', async () => {
    const [words, nothing, signs] = await encode(['trail shoe', '', '!!! …']);
    expect(Math.hypot(...words!)).toBeCloseTo(1, 4);
    expect(Math.hypot(...nothing!)).toBe(0);
    expect(Math.hypot(...signs!)).toBe(0);
    expect(await encode([])).toEqual([]);
  });

  test('a text has one vector, whatever stands beside it and in whatever order', async () => {
    const together = await encode(titles);
    const order = shuffle([...titles.keys()], seededRandom(5));
    const shuffled = await encode(order.map((row) => titles[row]!));
    for (const [place, row] of order.entries()) {
      expect(cosine(shuffled[place]!, together[row]!)).toBeGreaterThan(0.9999);
    }
    const [alone] = await encode([titles[13]!]);
    expect(cosine(alone!, together[13]!)).toBeGreaterThan(0.9999);
  });

  test('fifty texts at once get what each gets alone', async () => {
    const some = titles.slice(0, 50);
    const atOnce = await Promise.all(some.map((title) => encode([title])));
    const together = await encode(some);
    for (const [row, [vector]] of atOnce.entries()) {
      expect(cosine(vector!, together[row]!)).toBeGreaterThan(0.9999);
    }
  });

  test('what is alike lies nearer than what is not', async () => {
    const [shoe, boot, pan] = await encode(['trail running shoe', 'running shoes', 'frying pan']);
    expect(cosine(shoe!, boot!)).toBeGreaterThan(cosine(shoe!, pan!));
  });
});

test('read directly, the table gives what the runtime gives', async () => {
  const [wasm, direct] = [await loadNano(), await loadNano({ backend: 'direct' })];
  const one = rowsOf(await wasm.encode(titles), dimensions);
  const other = rowsOf(await direct.encode(titles), dimensions);
  for (const [row, vector] of one.entries()) {
    expect(cosine(vector, other[row]!), titles[row]).toBeGreaterThan(0.9999);
  }
});

test('a prefix stands before each text of its role', async () => {
  const manifest = { ...nanoManifest, prefixes: { query: 'tent ', item: '' } };
  const encoder = await loadNano({ backend: 'direct', manifest });
  const [query] = rowsOf(await encoder.encode(['lamp'], 'query'), dimensions);
  const [item] = rowsOf(await encoder.encode(['tent lamp'], 'item'), dimensions);
  expect(cosine(query!, item!)).toBeGreaterThan(0.9999);
});

test('the first query need not wait for the runtime: the table answers at once', async () => {
  let first: Encoder | undefined;
  const loaded = await loadNano({
    onDirect: (encoder) => {
      first = encoder;
    },
  });
  expect([first?.backend, loaded.backend]).toEqual(['direct', 'wasm']);
});

test('a backend that computes wrong numbers is not used, and neither is the next one', async () => {
  const wrong = golden.map(({ text, vector }) => ({ text, vector: vector.map((value) => -value) }));
  await expect(loadNano({ manifest: { ...nanoManifest, golden: wrong } })).rejects.toMatchObject({
    code: 'MODEL_OUTPUT_WRONG',
  });
});

test('where WebAssembly is forbidden the table is read directly, and it is said why', async () => {
  const { WebAssembly } = globalThis;
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  try {
    const encoder = await loadNano();
    expect(encoder.backend).toBe('direct');
    expect(encoder.why).toContain('WebAssembly');
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
});

test('a model file that is not a graph, though the manifest vouches for it, is MODEL_INVALID', async () => {
  const { files: _, ...unchecked } = nanoManifest;
  const read = async (name: string) =>
    name === 'model.onnx' ? Uint8Array.of(1, 2, 3) : readNano(name);
  await expect(loadNano({ manifest: unchecked, read })).rejects.toMatchObject({
    code: 'MODEL_INVALID',
  });
});
