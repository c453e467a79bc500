import { startEngine } from '../../cli/start-engine.js';
import type { Terminal } from '../../cli/terminal.js';
import { createNodeEngine, nodeEngineOptions } from '../../engine/node.js';
import type { OpenModel } from '../models/open-model.js';
import { requireVectors } from '../require-vectors.js';
import type { SearchSystem } from './search-system.js';

/**
 * The engine's own search, as a page asks for it once a query is complete, for nobody in particular.
 *
 * @param model whose vectors it uses; without one words alone decide.
 */
export async function openEngineSystem(
  name: string,
  items: readonly unknown[],
  model: OpenModel | undefined,
  terminal: Terminal,
): Promise<SearchSystem & { close(): Promise<void> }> {
  const engine = createNodeEngine(model ? { modelSource: () => model.source } : {});
  const options = nodeEngineOptions(items, model?.folder ?? false);
  const status = await startEngine(engine, options, terminal);
  if (model) requireVectors(status());
  const search = (query: string, limit: number) =>
    engine.search(query, { limit, personal: false, prefix: false });
  await untilIndexed(() => search('a', 1));
  return {
    name,
    async search(query, limit) {
      const { items: found, error } = await search(query, limit);
      if (error) throw new Error(error.message);
      return found.map(({ item }) => item);
    },
    close: () => engine.close(),
  };
}

/**
 * A search does not wait long for a large index to be built, and looks through what there is. Half of
 * that patience is far more than any search needs afterwards.
 */
async function untilIndexed(search: () => Promise<{ timings: { search: number } }>): Promise<void> {
  let waited: number;
  do ({ search: waited } = (await search()).timings);
  while (waited > 1_200);
}
