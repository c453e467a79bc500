import type { EngineApi, EngineOptions } from '../engine/protocol.js';
import type { Status } from '../types.js';
import { createProgress } from './progress.js';
import type { Terminal } from './terminal.js';

/**
 * Starts `engine` and waits until every item has a vector, or the engine has given up on it (its status
 * says why), showing progress on the terminal. What comes back gives the engine's last status.
 */
export function startEngine(
  engine: EngineApi,
  options: EngineOptions,
  terminal: Terminal,
): Promise<() => Status> {
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
      resolve(() => last);
    };
    engine.start(options, hear).catch(reject);
  });
}
