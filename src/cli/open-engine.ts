import { basename, join, resolve } from 'node:path';
import { createNodeEngine, nodeEngineOptions } from '../engine/node.js';
import { cacheFolder } from '../engine/node-folders.js';
import type { EngineApi } from '../engine/protocol.js';
import { minute } from '../shared/clock.js';
import { textHash } from '../shared/text-hash.js';
import { createFileVectors } from '../storage/file-vectors.js';
import type { Status } from '../types.js';
import { modelFolder } from './model-folder.js';
import { startEngine } from './start-engine.js';
import type { Terminal } from './terminal.js';
import { readBytes } from './text-file.js';

export interface OpenEngineOptions {
  items: readonly unknown[];
  /** File the items come from: names the cache. */
  path: string;
  cache: boolean;
  /** Folder or address of a model. Default: the one that comes with the package. */
  model?: string | undefined;
  /** File of an item graph. */
  graph?: string | undefined;
}

/**
 * A started engine for the items of a file, with their vectors cached on disk. `status` gives what the
 * engine last said.
 */
export async function openEngine(
  options: OpenEngineOptions,
  terminal: Terminal,
): Promise<{ engine: EngineApi; status: () => Status }> {
  const { items, path, cache, model, graph } = options;
  // The history given has no times: all of it happens in one minute, so that scores do not depend on
  // the second of the run.
  const now = Math.floor(Date.now() / minute) * minute;
  const engine = createNodeEngine({
    clock: () => now,
    vectors: cache ? createFileVectors(cacheOf(path)) : undefined,
  });
  const engineOptions = nodeEngineOptions(items, modelFolder(model));
  if (graph !== undefined) engineOptions.graph = await readBytes(graph);
  const status = await startEngine(engine, engineOptions, terminal);
  return { engine, status };
}

// Each file of items has a folder of its own, as a shop has its own database in a browser: what one
// catalogue no longer needs is removed without costing another its vectors.
function cacheOf(path: string): string {
  const name = basename(path)
    .replace(/[^\w.-]/g, '_')
    .slice(0, 60);
  return join(cacheFolder(), `${name}-${textHash(resolve(path))}`);
}
