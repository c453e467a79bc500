import { startEngine } from '../cli/start-engine.js';
import type { Terminal } from '../cli/terminal.js';
import { createNodeEngine, nodeEngineOptions } from '../engine/node.js';
import type { EngineApi } from '../engine/protocol.js';
import type { VectorStore } from '../storage/index.js';
import type { RecommendRequest, Status } from '../types.js';
import type { System } from './system.js';

/** Any fixed moment: all interactions happen in it, so that nothing fades with time. */
const now = Date.UTC(2020, 0, 1);

/**
 * The engine itself, asked through its public calls, as systems; what it embeds goes to `vectors`.
 * Throws where items stay without a vector: a lower rung must not pass for the real thing.
 */
export async function openEngineSystems(
  items: readonly unknown[],
  model: string,
  vectors: VectorStore,
  terminal: Terminal,
): Promise<{ popular: System; windowshop: System; close(): Promise<void> }> {
  const engine = createNodeEngine({ vectors, clock: () => now, random: () => 0 });
  const status = await startEngine(engine, nodeEngineOptions(items, model), terminal);
  requireVectors(status());
  return {
    popular: engineSystem(engine, 'popular', { strategy: 'popular' }),
    windowshop: engineSystem(engine, 'windowshop-vectors', { strategy: 'for-you', diversity: 0 }),
    close: () => engine.close(),
  };
}

function requireVectors({ problems, embedding }: Status): void {
  if (problems[0]) throw new Error(problems[0].message);
  if (embedding.done < embedding.total) {
    throw new Error(`only ${embedding.done} of ${embedding.total} items have a vector`);
  }
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
