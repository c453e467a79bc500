import { createHash } from 'node:crypto';
import type { ReadModelFile } from '../../src/embedding/model-files.js';

export const folder = 'https://shop.example/models/tiny/';

const encoder = new TextEncoder();
export const bytesOf = (text: string) => encoder.encode(text) as Uint8Array<ArrayBuffer>;

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sumOf(bytes) });

/** The files of a small model that passes every check, and its manifest over them. */
export function tinyModel() {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'model.onnx': bytesOf('\b\u0007not really a graph'),
    'tokenizer.json': bytesOf('{"version":"1.0"}'),
  };
  const manifest = {
    format: 1,
    id: 'tiny',
    version: '1.0.0',
    kind: 'transformer',
    dimensions: 4,
    maxTokens: 16,
    output: 'sentence_embedding',
    files: {
      'model.onnx': fileOf(files['model.onnx']!),
      'tokenizer.json': fileOf(files['tokenizer.json']!),
    },
  };
  files['manifest.json'] = bytesOf(JSON.stringify(manifest));
  return { files, manifest };
}

export interface Served {
  read: ReadModelFile;
  /** Every reading, in order. */
  asked: { name: string; fresh: boolean }[];
}

/** A folder whose file `name` has other bytes, as often as `answers` says; then the right ones. */
export function serve(
  files: Record<string, Uint8Array<ArrayBuffer>>,
  name = '',
  answers: readonly Uint8Array<ArrayBuffer>[] = [],
): Served {
  const asked: Served['asked'] = [];
  const left = [...answers];
  return {
    asked,
    read: async (wanted, fresh) => {
      asked.push({ name: wanted, fresh });
      return (wanted === name ? left.shift() : undefined) ?? files[wanted]!;
    },
  };
}
