import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInitializers } from '../../../src/embedding/direct/read-initializers.js';
import { readTokenTable } from '../../../src/embedding/direct/token-table.js';
import { parseManifest } from '../../../src/embedding/manifest.js';
import { bytesOf, folder, tinyModel } from '../../support/model-folder.js';

const manifest = { ...parseManifest(JSON.stringify(tinyModel().manifest), folder), dimensions: 2 };

/** A protocol buffers field: a number, or bytes with their length. */
function field(number: number, value: number | Uint8Array): number[] {
  return typeof value === 'number'
    ? [...varint(number * 8), ...varint(value)]
    : [...varint(number * 8 + 2), ...varint(value.length), ...value];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

const message = (...fields: number[][]) => Uint8Array.from(fields.flat());

function tensor(name: string, type: number, dims: number[], bytes: Uint8Array): Uint8Array {
  return message(
    ...dims.map((dim) => field(1, dim)),
    field(2, type),
    field(8, bytesOf(name)),
    field(9, bytes),
  );
}

/** An ONNX file with a table of `tokens` rows of two numbers, between fields that mean nothing to us. */
function onnx(tokens: number, changes: { type?: number; dims?: number[]; name?: string } = {}) {
  const codes = Uint8Array.from({ length: tokens * 2 }, (_, at) => at);
  const scales = new Uint8Array(Float32Array.from({ length: tokens }, (_, at) => at / 2).buffer);
  const { type = 3, dims = [tokens, 2], name = 'codes' } = changes;
  const graph = message(
    field(2, bytesOf('graph')),
    field(5, tensor(name, type, dims, codes)),
    field(5, tensor('scales', 1, [tokens, 1], scales)),
  );
  return message(field(1, 8), field(7, graph), [...varint(8 * 9 + 5), 1, 2, 3, 4]);
}

test('tensors are found by name, with type, shape and bytes', () => {
  const found = readInitializers(onnx(200));
  expect([...found.keys()]).toEqual(['codes', 'scales']);
  expect(found.get('codes')).toMatchObject({ type: 3, dims: [200, 2] });
  expect(found.get('codes')!.bytes).toHaveLength(400);
});

test('the table is read wherever its bytes lie in the file', () => {
  for (let tokens = 1; tokens < 10; tokens++) {
    const { codes, scales } = readTokenTable(manifest, onnx(tokens) as never, folder);
    expect([...codes]).toEqual(Array.from({ length: tokens * 2 }, (_, at) => at));
    expect([...scales]).toEqual(Array.from({ length: tokens }, (_, at) => at / 2));
  }
});

test.each([
  ['of another type', { type: 1 }],
  ['of another width', { dims: [3, 4] }],
  ['of more rows than bytes', { dims: [4, 2] }],
  ['missing', { name: 'weights' }],
])('a table that is %s is MODEL_INVALID', (_, changes) => {
  expect(() => readTokenTable(manifest, onnx(3, changes) as never, folder)).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }),
  );
});

test('any bytes, and any damage to a good file, are a table or MODEL_INVALID; nothing else, and never without end', () => {
  const good = onnx(20);
  const damagedFile = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
    const bytes = good.slice();
    bytes[at] = byte;
    return bytes;
  });
  const cut = fc.nat(good.length).map((length) => good.slice(0, length));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), damagedFile, cut), (bytes) => {
      try {
        const { codes, scales } = readTokenTable(manifest, bytes as never, folder);
        expect(codes.length).toBe(scales.length * 2);
      } catch (error) {
        expect(error).toMatchObject({ code: 'MODEL_INVALID' });
      }
    }),
    { numRuns: 2_000 },
  );
});
