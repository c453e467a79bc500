import { startEngine } from '../cli/start-engine.js';
import type { Terminal } from '../cli/terminal.js';
import { createNodeEngine, nodeEngineOptions } from '../engine/node.js';
import type { EngineApi } from '../engine/protocol.js';
import type { RecommendRequest } from '../types.js';
import { createMemoryVectors } from './memory-vectors.js';
import type { OpenModel } from './models/open-model.js';
import { requireVectors } from './require-vectors.js';
import type { System } from './system.js';
import { openVectorSpace } from './vector-space.js';
import { lastItem, meanHistory } from './vector-systems.js';

/** Any fixed moment: all interactions happen in it, so that nothing fades with time. */
const now = Date.UTC(2020, 0, 1);

/** Systems that share something to close. */
export interface OpenSystems {
  systems: System[];
  close(): Promise<void>;
}

/** What sells, as the engine ranks it; it needs no model. */
export async function openPopular(
  items: readonly unknown[],
  terminal: Terminal,
): Promise<OpenSystems> {
  const engine = createNodeEngine({ clock: () => now, random: () => 0 });
  await startEngine(engine, nodeEngineOptions(items, false), terminal);
  const popular = engineSystem(engine, 'popular', { strategy: 'popular' });
  return { systems: [popular], close: () => engine.close() };
}

/**
 * The engine itself, asked through its public calls, and two baselines on the very vectors it made.
 * Rows of any model but nano carry the model's name. Throws where items stay without a vector.
 */
export async function openModelSystems(
  items: readonly unknown[],
  model: OpenModel,
  terminal: Terminal,
): Promise<OpenSystems> {
  const vectors = createMemoryVectors();
  const modelSource = () => model.source;
  const engine = createNodeEngine({ vectors, modelSource, clock: () => now, random: () => 0 });
  const status = await startEngine(engine, nodeEngineOptions(items, model.folder), terminal);
  requireVectors(status());
  const space = openVectorSpace(items, vectors.blocks());
  const systems = [
    lastItem(space),
    meanHistory(space),
    engineSystem(engine, 'windowshop-vectors', { strategy: 'for-you', diversity: 0 }),
  ];
  return {
    systems: systems.map((system) => ({ ...system, name: systemName(system.name, model.name) })),
    close: () => engine.close(),
  };
}

/** `mean-history` with nano, `mean-history (minilm)` with another model. */
export function systemName(system: string, model: string): string {
  return model === 'nano' ? system : `${system} (${model})`;
}

function engineSystem(engine: EngineApi, name: string, request: RecommendRequest): System {
  return {
    name,
    async rank({ history, repeats, limit }) {
      await engine.erase();
      await engine.record(history.map((item) => ({ type: 'view', item, time: now })));
      const slate = await engine.recommend({ ...request, repeats, limit });
      return slate.items.map(({ item }) => item);
    },
  };
}
