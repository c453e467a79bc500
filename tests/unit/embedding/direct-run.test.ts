import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInitializers } from '../../../src/embedding/direct/read-initializers.js';
import { loadEncoder } from '../../../src/embedding/encoder.js';
import { parseManifest } from '../../../src/embedding/manifest.js';
import type { Backend } from '../../../src/index.js';

const folder = new URL('../../../public/models/windowshop-nano/', import.meta.url);
const manifest = parseManifest(readFileSync(new URL('manifest.json', folder), 'utf8'), folder.href);
const read = async (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const load = (backend: Backend) => loadEncoder({ manifest, read, folder: folder.href, backend });

const texts = [
  ...manifest.golden.map(({ text }) => text),
  '',
  '!!! ???',
  'wide fit trail shoe, size 42, 280 g',
  '12oz travel mug with 1/2 inch lid',
  'a'.repeat(10_000),
];

describe('reading a token embedding without ONNX Runtime', () => {
  it('gives what ONNX Runtime gives, within 1e-3 in every component', async () => {
    const [direct, runtime] = await Promise.all([load('direct'), load('wasm')]);
    expect([direct.backend, runtime.backend]).toEqual(['direct', 'wasm']);
    const [here, there] = await Promise.all([direct.encode(texts), runtime.encode(texts)]);
    expect(here.length).toBe(texts.length * manifest.dimensions);
    const apart = here.map((value, index) => Math.abs(value - there[index]!));
    expect(Math.max(...apart)).toBeLessThan(1e-3);
  });

  it('is offered before the runtime is there', async () => {
    const order: string[] = [];
    const options = { manifest, read, folder: folder.href, backend: 'wasm' as const };
    await loadEncoder({ ...options, onDirect: ({ backend }) => order.push(backend) });
    expect(order).toEqual(['direct']);
  });

  it('never reads past a file that was cut or changed', async () => {
    const model = (await read('model.onnx')).subarray(0, 4_000);
    const attempt = (bytes: Uint8Array) => {
      try {
        return readInitializers(bytes) instanceof Map;
      } catch (error) {
        return error instanceof Error && !(error instanceof RangeError);
      }
    };
    fc.assert(fc.property(fc.nat(4_000), (end) => attempt(model.subarray(0, end))));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), attempt));
  });
});
