import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readModelOverHttp } from '../embedding/index.js';
import type { Clock } from '../shared/clock.js';
import type { Random } from '../shared/random.js';
import { openMemoryStorage, type VectorStore } from '../storage/index.js';
import { createEngine } from './engine.js';
import type { ModelSource } from './model.js';
import { readFromDisk } from './node-files.js';
import type { EngineApi, EngineOptions } from './protocol.js';

export interface NodeEngineOptions {
  /** Keeps vectors between runs. Default: nothing is kept. */
  vectors?: VectorStore | undefined;
  /** Default: the system's. */
  clock?: Clock;
  /** Names slates. Default: `Math.random`. */
  random?: Random;
  /** Where models come from. Default: {@link nodeModelSource}. */
  modelSource?: (folder: string) => ModelSource;
}

/**
 * The engine in Node, on the caller's thread: the same code as in the page, with the model read from
 * disk and the history in memory.
 */
export function createNodeEngine(options: NodeEngineOptions = {}): EngineApi {
  const {
    vectors,
    clock = Date.now,
    random = Math.random,
    modelSource = nodeModelSource,
  } = options;
  return createEngine({
    thread: 'inline',
    clock,
    random,
    modelSource,
    readKernel: async (url) => new Uint8Array(await readFile(url)),
    openDevice: async () => {
      const memory = openMemoryStorage();
      return vectors ? { ...memory, vectors } : memory;
    },
    removeDevice: async () => {},
    join: () => ({ tell() {}, leave() {} }),
  });
}

/**
 * Engine options for a run in Node.
 *
 * @param model address of the model folder with its last `/`; `false` for none.
 */
export function nodeEngineOptions(
  catalog: readonly unknown[],
  model: string | false,
): EngineOptions {
  return {
    catalog,
    // `granted` is what lets vectors be kept; the history itself lives in memory.
    consent: 'granted',
    backend: 'wasm',
    // The caller gives the history on purpose: all of it counts.
    retention: { days: 3650, events: 10_000 },
    storeSearchText: false,
    model,
    database: 'windowshop',
  };
}

/** A model in a folder of the disk (`file:`) or of a server (`http:`, `https:`). */
export function nodeModelSource(folder: string): ModelSource {
  return {
    folder,
    read: folder.startsWith('file:')
      ? readFromDisk(fileURLToPath(folder), 'MODEL_UNREACHABLE')
      : readModelOverHttp(folder),
    async load(options) {
      const { loadEncoder } = await import('../embedding/encoder.js');
      return loadEncoder(options);
    },
  };
}
