import type { Recommender, RecommenderOptions } from '../types.js';
import { optionsFrom } from './attributes.js';
import { ownScript } from './own-script.js';
import { type CommandQueue, createQueue } from './queue.js';

const mark = Symbol.for('windowshop.script');

type Page = Omit<typeof globalThis, 'windowshop'> & {
  [mark]?: true;
  windowshop?: CommandQueue;
};

/**
 * Puts the real command queue in the place of the page's stub, replays what that has collected, and starts
 * at once where the script tag says with what. Once a page, however often the script is loaded.
 */
export function takeOver(start: (options: RecommenderOptions) => Recommender): void {
  const page = globalThis as Page;
  if (page[mark] || !globalThis.document) return;
  page[mark] = true;
  const stub = page.windowshop;
  const tag = optionsFrom(ownScript()?.dataset ?? {});
  const queue = createQueue(start, tag);
  page.windowshop = queue;
  // An element with this id looks like a global, but has collected nothing.
  const collected = typeof stub === 'function' && Array.isArray(stub.q) ? stub.q : [];
  for (const command of collected) Reflect.apply(queue, page, Array.from(command));
  if (tag.catalog !== undefined || tag.pack !== undefined) queue('init');
}
