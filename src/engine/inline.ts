import { browserHost } from './browser-host.js';
import { createEngine } from './engine.js';
import type { EngineApi } from './protocol.js';

/**
 * The engine on the page's own thread, for where no worker may run: without a model, which would
 * freeze the page, and so with categories and popularity for its lists, or the vectors of a pack.
 */
export function createInlineEngine(): EngineApi {
  return createEngine({ ...browserHost, thread: 'inline', modelSource: () => undefined });
}
