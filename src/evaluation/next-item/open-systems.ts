import type { Terminal } from '../../cli/terminal.js';
import { createMemoryVectors } from '../memory-vectors.js';
import type { OpenModel } from '../models/open-model.js';
import { bm25 } from './baselines/bm25.js';
import { itemKnn } from './baselines/item-knn.js';
import { popular, recentPopular } from './baselines/popular.js';
import { random } from './baselines/random.js';
import { sessionKnn } from './baselines/session-knn.js';
import { lastItem, meanHistory } from './baselines/vectors.js';
import { type EngineSystem, openEngineSystem } from './engine-systems.js';
import type { NextItemTask, Past } from './next-item-task.js';
import { pastEvents } from './past-events.js';
import type { OpenSystems, System } from './system.js';
import { openVectorSpace, type VectorSpace } from './vector-space.js';

/** Systems, and the vectors by which their lists are compared. */
export interface TaskSystems extends OpenSystems {
  space: VectorSpace;
}

/** The graphs of an evaluation publish nothing, so no support is asked for. */
export const graphSettings = { minCustomers: 1, neighbours: 100 } as const;

/**
 * All systems of a task that run on `model`, whose name the rows carry unless it is nano.
 *
 * @param options `baselines`: whether those that need no model come too.
 */
export async function openTaskSystems(
  task: NextItemTask,
  model: OpenModel,
  options: { seed: number; baselines: boolean },
  terminal: Terminal,
): Promise<TaskSystems> {
  const { items, past } = task;
  const vectors = createMemoryVectors();
  const opened: OpenSystems[] = [];
  for (const system of enginesOf(task)) {
    opened.push(await openEngineSystem(system, items, model, vectors, terminal));
  }
  const space = openVectorSpace(items, vectors.blocks());
  const plain: System[] = options.baselines
    ? [
        random(items, options.seed),
        popular(items, past),
        recentPopular(items, past),
        bm25(items),
        itemKnn(items, past),
        sessionKnn(items, past),
      ]
    : [];
  const systems = [
    lastItem(space),
    meanHistory(space),
    ...opened.flatMap((one) => one.systems),
  ].map((system) => ({ ...system, name: systemName(system.name, model.name) }));
  return {
    systems: [...plain, ...systems],
    space,
    close: async () => {
      for (const one of opened) await one.close();
    },
  };
}

function enginesOf({ past, pastDays, strictPast }: NextItemTask): EngineSystem[] {
  // Where days are known, what has one day was bought at once.
  const did: EngineSystem['did'] = pastDays ? 'purchase' : 'view';
  const request = { strategy: 'for-you', diversity: 0 } as const;
  const graphOf = (of: Past, minCustomers = 1) => {
    return { events: pastEvents(of, pastDays), settings: { ...graphSettings, minCustomers } };
  };
  return [
    { name: 'windowshop-vectors', past: strictPast ?? past, graph: undefined, request, did },
    ...(strictPast
      ? [{ name: 'windowshop-strict', past: strictPast, graph: graphOf(strictPast), request, did }]
      : []),
    { name: 'windowshop', past, graph: graphOf(past), request, did },
    // What it costs to publish nothing of few customers; 5 is the default of `windowshop graph`.
    { name: 'windowshop-min-2', past, graph: graphOf(past, 2), request, did },
    { name: 'windowshop-min-5', past, graph: graphOf(past, 5), request, did },
    // As a page would ask: ten items with the default diversity.
    {
      name: 'windowshop-diverse',
      past,
      graph: graphOf(past),
      request: { strategy: 'for-you', limit: 10 },
      did,
    },
  ];
}

/** `mean-history` with nano, `mean-history (minilm)` with another model. */
export function systemName(system: string, model: string): string {
  return model === 'nano' ? system : `${system} (${model})`;
}
