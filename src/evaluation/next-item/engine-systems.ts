import { startEngine } from '../../cli/start-engine.js';
import type { Terminal } from '../../cli/terminal.js';
import { createNodeEngine, nodeEngineOptions } from '../../engine/node.js';
import { encodeGraph, type GraphSettings } from '../../graph/index.js';
import { buildItemGraph, type LogEvent } from '../../graph-build/build-item-graph.js';
import type { Product, RecommendRequest } from '../../types.js';
import type { MemoryVectors } from '../memory-vectors.js';
import type { OpenModel } from '../models/open-model.js';
import { requireVectors } from '../require-vectors.js';
import { type Past, popularityOf } from './next-item-task.js';
import type { OpenSystems, Question } from './system.js';

/** Any fixed moment: histories end in it, a minute a moment, so that nothing fades with time. */
const now = Date.UTC(2020, 0, 1);
const minute = 60_000;

/** One engine, and how it is asked. */
export interface EngineSystem {
  name: string;
  /** What popularity is counted from. */
  past: Past;
  /** `undefined` for an engine without item graph. */
  graph: { events: Iterable<LogEvent>; settings: Partial<GraphSettings> } | undefined;
  request: RecommendRequest;
  /** What the visitor did with the items of the history. */
  did?: 'view' | 'cart' | 'purchase';
}

/**
 * The engine itself, asked through its public calls. Throws where items stay without a vector.
 *
 * @param vectors shared by the engines of one model, so that each item is embedded once.
 */
export async function openEngineSystem(
  { name, past, graph, request, did = 'view' }: EngineSystem,
  items: readonly Product[],
  model: OpenModel,
  vectors: MemoryVectors,
  terminal: Terminal,
): Promise<OpenSystems> {
  const counts = popularityOf(past);
  const catalog = items.map((item) => ({ ...item, popularity: counts.get(item.id) ?? 0 }));
  const modelSource = () => model.source;
  const engine = createNodeEngine({ vectors, modelSource, clock: () => now, random: () => 0 });
  const bytes = graph && encodeGraph(await buildItemGraph(graph.events, graph.settings));
  const options = nodeEngineOptions(catalog, model.folder);
  const status = await startEngine(
    engine,
    bytes ? { ...options, graph: bytes } : options,
    terminal,
  );
  requireVectors(status());
  const system = {
    name,
    ...(request.limit === undefined ? {} : { longest: request.limit }),
    async rank({ history, moments = [...history.keys()], limit }: Question) {
      await engine.erase();
      const times = timesOf(moments);
      await engine.record(history.map((item, index) => ({ type: did, item, time: times[index]! })));
      const slate = await engine.recommend({ repeats: 'allow', limit, ...request });
      return slate.items.map(({ item }) => item);
    },
  };
  return { systems: [system], close: () => engine.close() };
}

/** A minute for each different moment, the last one now: which order they came in is all that counts. */
function timesOf(moments: readonly number[]): number[] {
  const order = [...new Set(moments)].sort((one, other) => one - other);
  return moments.map((moment) => now - (order.length - 1 - order.indexOf(moment)) * minute);
}
