import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseManifest } from '../../../src/embedding/manifest.js';
import {
  loadModelFiles,
  readManifest,
  readModelOverHttp,
} from '../../../src/embedding/model-files.js';
import { bytesOf, folder, serve, tinyModel } from '../../support/model-folder.js';

const { files, manifest: plain } = tinyModel();
const manifest = parseManifest(JSON.stringify(plain), folder);
const load = (read: ReturnType<typeof serve>['read']) => loadModelFiles(read, folder, manifest);

type Mutation = [string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>];
const mutations: Mutation[] = [
  ['truncated', (bytes) => bytes.slice(0, -1)],
  ['empty', () => new Uint8Array()],
  ['an HTML page', () => bytesOf('<!doctype html><title>Not found</title>')],
  ['longer by a byte', (bytes) => Uint8Array.of(...bytes, 0)],
  ['of another version', (bytes) => bytes.map((byte) => byte ^ 1)],
  ['another file of the same length', (bytes) => new Uint8Array(bytes.length)],
];
const names = ['model.onnx', 'tokenizer.json'] as const;
const damaged = names.flatMap((name) =>
  mutations.map(([what, mutate]) => [name, what, mutate(files[name]!)] as const),
);

test('sound files are read once, from the cache if it likes', async () => {
  const { read, asked } = serve(files);
  const { model, tokenizer } = await load(read);
  expect(model).toEqual(files['model.onnx']);
  expect(tokenizer).toEqual({ version: '1.0' });
  expect(asked).toEqual(names.map((name) => ({ name, fresh: false })));
});

test.each(damaged)(
  '%s %s twice is MODEL_FILE_DAMAGED after exactly one fresh reading',
  async (name, _, bad) => {
    const { read, asked } = serve(files, name, [bad, bad, bad]);
    await expect(load(read)).rejects.toMatchObject({
      code: 'MODEL_FILE_DAMAGED',
      detail: { url: folder + name },
    });
    expect(asked.filter((one) => one.name === name)).toEqual([
      { name, fresh: false },
      { name, fresh: true },
    ]);
  },
);

test.each(damaged)('%s %s once is healed by the fresh reading', async (name, _, bad) => {
  const { read } = serve(files, name, [bad]);
  expect((await load(read)).model).toEqual(files['model.onnx']);
});

test('a single flipped bit anywhere in any file is found', async () => {
  const place = fc.record({ name: fc.constantFrom(...names), at: fc.nat(), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(place, async ({ name, at, bit }) => {
      const bad = files[name]!.slice();
      bad[at % bad.length]! ^= 1 << bit;
      const { read } = serve(files, name, [bad, bad]);
      await expect(load(read)).rejects.toMatchObject({ code: 'MODEL_FILE_DAMAGED' });
    }),
  );
});

test('a model that somebody brings along cannot be checked, but an HTML page is told apart', async () => {
  const { files: _, ...unchecked } = manifest;
  const page = bytesOf('<!doctype html>');
  for (const name of names) {
    const { read } = serve(files, name, [page, page]);
    await expect(loadModelFiles(read, folder, unchecked)).rejects.toMatchObject({
      code: 'MODEL_FILE_DAMAGED',
    });
  }
  await expect(loadModelFiles(serve(files).read, folder, unchecked)).resolves.toBeDefined();
});

test.each([
  ['an HTML page', bytesOf('<!doctype html>')],
  ['truncated', files['manifest.json']!.slice(0, 40)],
  ['empty', new Uint8Array()],
])(
  'a manifest that is %s is MODEL_FILE_DAMAGED, and a good second reading heals it',
  async (_, bad) => {
    const twice = serve(files, 'manifest.json', [bad, bad]);
    await expect(readManifest(twice.read, folder)).rejects.toMatchObject({
      code: 'MODEL_FILE_DAMAGED',
    });
    expect(twice.asked.map(({ fresh }) => fresh)).toEqual([false, true]);
    const once = serve(files, 'manifest.json', [bad]);
    expect((await readManifest(once.read, folder)).id).toBe('tiny');
  },
);

test('a model of ours with a manifest that was not released with it is refused', async () => {
  const forged = bytesOf(JSON.stringify({ ...plain, id: 'windowshop-nano' }));
  const { read } = serve({ ...files, 'manifest.json': forged });
  await expect(readManifest(read, folder)).rejects.toMatchObject({
    code: 'MODEL_FILE_DAMAGED',
    detail: { why: expect.stringContaining('SHA-256') },
  });
});

test('over HTTP a fresh reading goes around the cache', async () => {
  const fetched = vi.fn(async (_: string, _init: RequestInit) => new Response('bytes'));
  vi.stubGlobal('fetch', fetched);
  const read = readModelOverHttp(folder);
  expect(await read('model.onnx', false, 1_000)).toEqual(bytesOf('bytes'));
  await read('model.onnx', true, 1_000);
  expect(fetched.mock.calls.map(([url, { cache }]) => [url, cache])).toEqual([
    [`${folder}model.onnx`, 'default'],
    [`${folder}model.onnx`, 'reload'],
  ]);
});

test.each([
  ['a 404', () => Promise.resolve(new Response('', { status: 404 }))],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is MODEL_UNREACHABLE with the address', async (_, fetched) => {
  vi.stubGlobal('fetch', fetched);
  await expect(readModelOverHttp(folder)('model.onnx', false, 1_000)).rejects.toMatchObject({
    code: 'MODEL_UNREACHABLE',
    detail: { url: `${folder}model.onnx` },
  });
});
