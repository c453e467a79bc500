import { Catalog } from '../../src/catalog/index.js';
import { answerPage } from '../../src/engine/answer-page.js';
import { checkShopRules } from '../../src/engine/check-rules.js';
import { deriveProfile } from '../../src/profile/index.js';
import { type ItemGraph, VectorMatrix } from '../../src/retrieval/index.js';
import { seededRandom } from '../../src/shared/random.js';
import type { NewInteraction } from '../../src/storage/interaction-log.js';
import type { RecommendRequest, Rules, Slate } from '../../src/types.js';
import { now, stored } from './interactions.js';
import type { WorldItem } from './test-engine.js';

/** What customers did, by ids. */
export interface WorldGraph {
  neighbours?: Record<string, Record<string, number>>;
  popularity?: Record<string, number>;
  trend?: Record<string, number>;
}

export interface ListWorldOptions {
  items: readonly WorldItem[];
  /** Oldest first. */
  history?: readonly NewInteraction[];
  graph?: WorldGraph;
  /** Of the shop. */
  rules?: Rules;
}

export interface ListWorld {
  slate(request?: RecommendRequest): Slate;
  /** Ids of the list, in order. */
  list(request?: RecommendRequest): string[];
  page(...requests: RecommendRequest[]): Slate[];
}

/** Lists of a small shop, made at the moment `now` and without an engine around them. */
export function listWorld({ items, history = [], graph, rules }: ListWorldOptions): ListWorld {
  const catalog = new Catalog();
  catalog.load(items.map(({ vector: _, ...product }) => product));
  const vectors = vectorsOf(items, catalog);
  const vectorOf = (item: string) => vectors.get(catalog.rowOf(item) ?? -1);
  const page = (...requests: unknown[]) =>
    answerPage(requests, {
      catalog,
      vectors: vectors.count > 0 ? vectors : undefined,
      graph: graph && graphOver(catalog, graph),
      profile: () => deriveProfile(stored(...history), now, vectorOf),
      now,
      rules: checkShopRules(rules, () => undefined),
      random: seededRandom(1),
    });
  const slate = (request: RecommendRequest = {}) => page(request)[0]!;
  return { page, slate, list: (request) => idsOf(slate(request)) };
}

export function idsOf({ items }: Slate): string[] {
  return items.map(({ item }) => item);
}

function vectorsOf(items: readonly WorldItem[], catalog: Catalog): VectorMatrix {
  const dimensions = items.find(({ vector }) => vector)?.vector?.length ?? 1;
  const matrix = new VectorMatrix(dimensions);
  for (const { id, vector } of items) {
    const length = Math.hypot(...(vector ?? []));
    const row = catalog.rowOf(id);
    if (!vector || length === 0 || row === undefined) continue;
    matrix.set(
      row,
      Float32Array.from(vector, (value) => value / length),
    );
  }
  return matrix;
}

function graphOver(catalog: Catalog, { neighbours = {}, popularity = {}, trend = {} }: WorldGraph) {
  const idOf = (row: number) => catalog.products[row]!.id;
  const graph: ItemGraph = {
    neighbours: (row) =>
      Object.entries(neighbours[idOf(row)] ?? {})
        .map(([item, score]) => ({ row: catalog.rowOf(item)!, score }))
        .sort((one, other) => other.score - one.score),
    popularity: (row) => popularity[idOf(row)],
    trend: (row) => trend[idOf(row)] ?? 0,
  };
  return graph;
}
