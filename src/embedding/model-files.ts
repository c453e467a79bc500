import { reasonOf, WindowshopError } from '../errors.js';
import {
  type Expected,
  matching,
  type ReadFile,
  readChecked,
  readOverHttp,
} from '../shared/checked-file.js';
import { sha256 } from '../shared/sha256.js';
import { knownManifests } from './known-models.js';
import { type ModelManifest, parseManifest } from './manifest.js';

/** Gives the bytes of a file of the model folder; `fresh` goes around caches. */
export type ReadModelFile = ReadFile;

export interface ModelFiles {
  model: Uint8Array<ArrayBuffer>;
  tokenizer: unknown;
}

/** Files that describe a model: small, and the first list waits for them. */
const descriptions: ReadonlySet<string> = new Set(['manifest.json', 'config.json']);

/** How long one file of a model may take, in milliseconds. */
const deadlines = { description: 10_000, other: 60_000 };

/** Bytes of a description that are read. */
export const largestDescription = 2 ** 20;
/** Bytes that are read of a file whose length is not known. */
const largestFile = 2 ** 30;

/** Reads model files below the address `folder`. Throws `MODEL_UNREACHABLE`. */
export function readModelOverHttp(folder: string): ReadModelFile {
  return readOverHttp(
    folder,
    (name) => AbortSignal.timeout(descriptions.has(name) ? deadlines.description : deadlines.other),
    (url, why, cause) => new WindowshopError('MODEL_UNREACHABLE', { url, why }, cause),
  );
}

/**
 * Model and tokenizer of a folder, each compared with the length and SHA-256 that the manifest gives
 * before anything parses it: a truncated model and an HTML page sent in its place fail deep inside
 * the runtime otherwise. A wrong file is fetched once more around all caches. Without such figures
 * an HTML page is still told apart.
 *
 * Throws `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`.
 */
export async function loadModelFiles(
  read: ReadModelFile,
  folder: string,
  manifest: ModelManifest,
): Promise<ModelFiles> {
  const checked = async (name: 'model.onnx' | 'tokenizer.json') => {
    const want = manifest.files?.[name];
    const file = name === 'model.onnx' ? manifest.modelFile : name;
    const complaint = name === 'model.onnx' ? notModel : notJson;
    const expected = want ? matching(want) : { most: largestFile, complaint };
    return readModelFile(read, folder, file, expected);
  };
  const [model, tokenizer] = await Promise.all([checked('model.onnx'), checked('tokenizer.json')]);
  return { model, tokenizer: JSON.parse(new TextDecoder().decode(tokenizer)) };
}

function notJson(bytes: Uint8Array): string | undefined {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return undefined;
  } catch {
    return 'it is not JSON';
  }
}

function notModel(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty';
  return bytes[0] === '<'.charCodeAt(0) ? 'it is an HTML page' : undefined;
}

/**
 * The manifest of a folder. A model of ours must have the manifest that was released with it. Throws
 * `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`.
 */
export async function readManifest(read: ReadModelFile, folder: string): Promise<ModelManifest> {
  const name = 'manifest.json';
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const complaint = async (bytes: Uint8Array<ArrayBuffer>) => {
    try {
      const known = knownManifests[parseManifest(decode(bytes), folder + name).id];
      if (known !== undefined && known !== (await sha256(bytes))) return 'its SHA-256 differs';
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  };
  const bytes = await readModelFile(read, folder, name, { most: largestDescription, complaint });
  return parseManifest(decode(bytes), folder + name);
}

function readModelFile(read: ReadModelFile, folder: string, name: string, expected: Expected) {
  const url = folder + name;
  const damaged = (why: string) => new WindowshopError('MODEL_FILE_DAMAGED', { url, why });
  return readChecked(read, name, expected, damaged);
}
