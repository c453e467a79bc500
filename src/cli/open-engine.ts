import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeEngine, nodeEngineOptions } from '../engine/node.js';
import { cacheFolder, packagedModelFolder } from '../engine/node-folders.js';
import type { EngineApi } from '../engine/protocol.js';
import { folderUrl } from '../shared/base-url.js';
import { minute } from '../shared/clock.js';
import { textHash } from '../shared/text-hash.js';
import { createFileVectors } from '../storage/file-vectors.js';
import type { Status } from '../types.js';
import { createProgress } from './progress.js';
import type { Terminal } from './terminal.js';

export interface OpenEngineOptions {
  items: readonly unknown[];
  /** File the items come from: names the cache. */
  path: string;
  cache: boolean;
  /** Folder or address of a model. Default: the one that comes with the package. */
  model?: string | undefined;
}

/**
 * An engine that has a vector for every item, or has given up on it (its status says why). `status`
 * gives what the engine last said. Shows progress on the terminal while it embeds.
 */
export async function openEngine(
  options: OpenEngineOptions,
  terminal: Terminal,
): Promise<{ engine: EngineApi; status: () => Status }> {
  const { items, path, cache, model } = options;
  // The history given has no times: all of it happens in one minute, so that scores do not depend on
  // the second of the run.
  const now = Math.floor(Date.now() / minute) * minute;
  const engine = createNodeEngine({
    clock: () => now,
    vectors: cache ? createFileVectors(cacheOf(path)) : undefined,
  });
  const folder = model === undefined ? packagedModelFolder() : modelAddress(model);
  const progress = createProgress(terminal, 'Embedding items');
  return new Promise((resolve, reject) => {
    let last: Status;
    const hear = (status: Status) => {
      last = status;
      const { done, total } = status.embedding;
      if (status.state === 'starting') {
        if (status.model.state === 'ready' || done > 0) progress.update(done, total);
        return;
      }
      progress.end();
      resolve({ engine, status: () => last });
    };
    engine.start(nodeEngineOptions(items, folder), hear).catch(reject);
  });
}

// Each file of items has a folder of its own, as a shop has its own database in a browser: what one
// catalogue no longer needs is removed without costing another its vectors.
function cacheOf(path: string): string {
  const name = basename(path)
    .replace(/[^\w.-]/g, '_')
    .slice(0, 60);
  return join(cacheFolder(), `${name}-${textHash(resolve(path))}`);
}

function modelAddress(model: string): string {
  const isWeb = /^https?:\/\//.test(model);
  return isWeb ? folderUrl(model, model) : pathToFileURL(`${resolve(model)}/`).href;
}
