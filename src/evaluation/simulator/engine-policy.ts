import { startEngine } from '../../cli/start-engine.js';
import type { Terminal } from '../../cli/terminal.js';
import { createNodeEngine, nodeEngineOptions } from '../../engine/node.js';
import type { EngineOptions } from '../../engine/protocol.js';
import type { Product } from '../../types.js';
import type { MemoryVectors } from '../memory-vectors.js';
import type { OpenModel } from '../models/open-model.js';
import { requireVectors } from '../require-vectors.js';
import { randomFor } from './draw.js';
import { parameters } from './parameters.js';
import type { Policy } from './policy.js';

const hour = 3_600_000;
const firstVisit = Date.UTC(2024, 0, 1);

/** What the engine is set to, beside the shop. */
export type EngineSetting = Pick<EngineOptions, 'learning'> &
  Partial<Pick<EngineOptions, 'retention'>>;

/**
 * The engine itself, told what a page would tell it: what was shown, the click, the view of the product
 * that follows it, and the purchase. The history is kept as long as a shop's is by default.
 */
export async function openEnginePolicy(
  name: string,
  setting: EngineSetting,
  products: readonly Product[],
  model: OpenModel,
  vectors: MemoryVectors,
  terminal: Terminal,
): Promise<Policy & { close(): Promise<void> }> {
  let now = firstVisit;
  let random = randomFor('');
  const engine = createNodeEngine({
    vectors,
    modelSource: () => model.source,
    clock: () => now,
    random: () => random(),
  });
  const status = await startEngine(
    engine,
    {
      ...nodeEngineOptions(products, model.folder),
      retention: { days: 90, events: 500 },
      ...setting,
    },
    terminal,
  );
  requireVectors(status());
  const places = new Map(products.map(({ id }, place) => [id, place]));
  let shown: { slate: string; items: string[] };
  return {
    name,
    async begin(shopper) {
      await engine.erase();
      random = randomFor(shopper, 'engine');
    },
    async show(slate) {
      now = firstVisit + slate * parameters.hoursBetweenSlates * hour;
      const answer = await engine.recommend({ strategy: 'for-you', limit: parameters.slateSize });
      shown = { slate: answer.slate, items: answer.items.map(({ item }) => item) };
      return shown.items.map((item) => places.get(item)!);
    },
    async hear({ clicked, bought }) {
      const { slate, items } = shown;
      const seen = items.map((item, position) => ({ type: 'impression', item, slate, position }));
      const item = clicked === undefined ? undefined : items[clicked];
      const done =
        item === undefined
          ? []
          : [
              { type: 'click', item, slate, position: clicked },
              { type: 'view', item, slate, position: clicked },
              ...(bought ? [{ type: 'purchase', item }] : []),
            ];
      await engine.record([...seen, ...done]);
    },
    close: () => engine.close(),
  };
}
