import { expect, test, vi } from 'vitest';
import { chooseBackends, loadRuntime } from '../../../src/embedding/backend.js';

/** A navigator whose graphics answers as given. */
function graphics(requestAdapter?: () => unknown) {
  vi.stubGlobal('navigator', requestAdapter ? { gpu: { requestAdapter } } : {});
}
const adapter = (info?: object) => async () => ({ info });
const order = async (...given: Parameters<typeof chooseBackends>) =>
  (await chooseBackends(...given)).order;

test('`wasm` is taken at its word, without looking at graphics', async () => {
  const asked = vi.fn();
  graphics(asked);
  expect(await order('wasm', 'transformer')).toEqual(['wasm']);
  expect(asked).not.toHaveBeenCalled();
});

test('a look-up model gains nothing from graphics, and can be read directly in the end', async () => {
  graphics(adapter({}));
  const choice = await chooseBackends('auto', 'token-embedding');
  expect(choice).toEqual({ order: ['wasm', 'direct'], why: expect.stringContaining('look-up') });
});

test('`direct` is for look-up models; another model runs on WebAssembly, and it is said why', async () => {
  expect(await chooseBackends('direct', 'token-embedding')).toEqual({ order: ['direct'] });
  expect(await chooseBackends('direct', 'transformer')).toEqual({
    order: ['wasm'],
    why: expect.stringContaining('token-embedding'),
  });
});

test('a real graphics adapter comes first for a transformer, WebAssembly behind it', async () => {
  graphics(adapter({ isFallbackAdapter: false }));
  expect(await order('auto', 'transformer')).toEqual(['webgpu', 'wasm']);
  expect(await order('webgpu', 'transformer')).toEqual(['webgpu', 'wasm']);
  expect(await order('webgpu', 'token-embedding')).toEqual(['webgpu', 'wasm', 'direct']);
});

test('a software adapter is used only where it was asked for', async () => {
  graphics(adapter({ isFallbackAdapter: true }));
  expect(await order('auto', 'transformer')).toEqual(['wasm']);
  expect(await order('webgpu', 'transformer')).toEqual(['webgpu', 'wasm']);
});

test('an older browser, whose adapter tells nothing of itself, still has an adapter', async () => {
  graphics(adapter(undefined));
  expect(await order('webgpu', 'transformer')).toEqual(['webgpu', 'wasm']);
});

test.each<[string, (() => unknown) | undefined]>([
  ['no graphics at all', undefined],
  ['no adapter behind it', async () => null],
  ['a promise that is rejected', () => Promise.reject(new Error('lost'))],
  [
    'an exception',
    () => {
      throw new Error('blocked');
    },
  ],
])('%s is an answer: WebAssembly, and it is said why', async (_, requestAdapter) => {
  graphics(requestAdapter);
  for (const wanted of ['auto', 'webgpu'] as const) {
    expect(await chooseBackends(wanted, 'transformer')).toEqual({
      order: ['wasm'],
      why: 'no WebGPU adapter answers here',
    });
  }
});

test('a page that forbids WebAssembly is BACKEND_UNAVAILABLE', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  await expect(loadRuntime('wasm')).rejects.toMatchObject({
    code: 'BACKEND_UNAVAILABLE',
    detail: { backend: 'wasm' },
  });
});
