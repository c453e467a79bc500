import { Catalog, itemText } from '../../catalog/index.js';
import { CatalogGraph } from '../../engine/catalog-graph.js';
import { checkRequest } from '../../engine/check-request.js';
import { noRules } from '../../engine/check-rules.js';
import { candidateRows } from '../../engine/features/candidate-rows.js';
import { createFeatureReader } from '../../engine/features/read-features.js';
import { visitorsWish, wishOf } from '../../engine/features/wish.js';
import type { RankingContext } from '../../engine/rungs/rung.js';
import type { GraphData } from '../../graph/index.js';
import { deriveProfile } from '../../profile/index.js';
import { type FeatureName, featureNames } from '../../ranking/index.js';
import { VectorMatrix } from '../../retrieval/index.js';
import { type Random, shuffle } from '../../shared/random.js';
import type { Product, StoredInteraction } from '../../types.js';
import type { OpenModel } from '../models/open-model.js';
import { listLength } from '../next-item/metrics.js';
import type { Choice } from './conditional-logit.js';

/** The end of one log says nothing of trends at another time; for brands see the priors. */
const untaught: ReadonlySet<FeatureName> = new Set(['trend', 'brand']);

/** Candidates kept of each question beside the right one. */
const kept = 300;

/** A catalogue with vectors and perhaps a graph, of which questions are asked. */
export interface CandidateWorld {
  catalog: Catalog;
  vectors: VectorMatrix;
  graph: CatalogGraph | undefined;
}

/** The world of `items`, each with its popularity and the vector of its id. */
export function candidateWorld(
  items: readonly Product[],
  vectorOf: ReadonlyMap<string, Float32Array>,
  graph: GraphData | undefined,
): CandidateWorld {
  const catalog = new Catalog();
  catalog.load(items);
  const [first] = vectorOf.values();
  const vectors = new VectorMatrix(first?.length ?? 0, catalog.size);
  for (const [row, { id }] of catalog.products.entries()) vectors.set(row, vectorOf.get(id)!);
  return { catalog, vectors, graph: graph && new CatalogGraph(graph, catalog) };
}

/** The vector of each item, by id. */
export async function embedItems(
  items: readonly Product[],
  model: OpenModel,
): Promise<ReadonlyMap<string, Float32Array>> {
  const { encoder } = model;
  await model.warm(items.map(itemText), 'item');
  const all = await encoder.encode(items.map(itemText), 'item');
  const at = (index: number) =>
    all.subarray(index * encoder.dimensions, (index + 1) * encoder.dimensions);
  return new Map(items.map(({ id }, index) => [id, at(index)]));
}

/**
 * What the engine would choose among after this history, as a choice of `target`; nothing where the
 * target is not among the candidates.
 *
 * @param asked `next`: what comes after the history. `basket`: what goes with these items.
 */
export function choiceOf(
  { catalog, vectors, graph }: CandidateWorld,
  asked: 'next' | 'basket',
  history: readonly string[],
  moments: readonly number[] | undefined,
  target: string,
  random: Random,
): Choice[] {
  // Bought at these moments, where there are any; all of them lie ahead of 0, so that nothing fades.
  const done = history.map((item, index): StoredInteraction => {
    return moments
      ? { type: 'purchase', item, time: moments[index]!, sequence: index }
      : { type: 'view', item, time: 0, sequence: index };
  });
  const vectorOf = (item: string) => {
    const row = catalog.rowOf(item);
    return row === undefined ? undefined : vectors.get(row);
  };
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => catalog.rowOf(id) ?? []);
  const start = new Set(asked === 'basket' ? rowsOf(history) : []);
  const context: RankingContext = {
    catalog,
    vectors,
    graph,
    profile: deriveProfile(done, 0, vectorOf),
    now: 0,
    request: checkRequest({}, noRules).request,
    anchor: undefined,
    eligible: (row) => !start.has(row),
  };
  const wish = asked === 'basket' ? wishOf([...start], context) : visitorsWish(context);
  const reader = createFeatureReader(context, wish);
  const rows =
    asked === 'basket'
      ? reader.pull.rows.filter(context.eligible)
      : candidateRows(context, reader.pull, listLength);
  const right = catalog.rowOf(target);
  if (right === undefined || !rows.includes(right)) return [];
  const others = shuffle(
    rows.filter((row) => row !== right),
    random,
  );
  const chosen = [right, ...others.slice(0, kept)];
  const features = new Float32Array(chosen.length * featureNames.length);
  for (const [index, row] of chosen.entries()) {
    const read = reader.read(row).features;
    for (const [col, name] of featureNames.entries()) {
      features[index * featureNames.length + col] = untaught.has(name) ? 0 : read[name];
    }
  }
  return [{ features, chosen: 0, weight: 1 }];
}
