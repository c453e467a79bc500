import type { Taste } from '../../profile/index.js';
import { bestMatcher, type Features, type WantedItem } from '../../ranking/index.js';
import { ageInDays } from '../../retrieval/index.js';
import type { RankingContext } from '../rungs/rung.js';
import { readAffinities } from './affinities.js';
import { type GraphPull, graphPull } from './graph-pull.js';
import { lentNeighbours } from './lent-neighbours.js';

/** Days after which an item is half as new. */
const freshDays = 30;

export interface ReadFeatures {
  features: Features;
  /** The wanted item that a candidate is most like. */
  like: WantedItem | undefined;
}

export interface FeatureReader {
  pull: GraphPull;
  /** The features of a catalogue row. */
  read(row: number): ReadFeatures;
}

/** What candidates are compared with: wanted items, and the directions they lie in, of length 1. */
export interface Wish {
  wanted: readonly WantedItem[];
  taste: Float32Array | undefined;
  longTaste: Float32Array | undefined;
  /** Whether items that the graph knows little of are lent the neighbours of similar ones. */
  borrows: boolean;
}

/** The part of a context that features are read from. */
export type FeatureContext = Pick<RankingContext, 'catalog' | 'vectors' | 'graph' | 'now'> & {
  profile: Taste;
};

/** Reads what all candidates of a request share, once. */
export function createFeatureReader(
  context: FeatureContext,
  { wanted, taste, longTaste, borrows }: Wish,
): FeatureReader {
  const { catalog, vectors, graph, profile, now } = context;
  const lent =
    graph && vectors && borrows ? lentNeighbours(wanted, graph, vectors, catalog.size) : undefined;
  const pull = graphPull(wanted, graph, lent);
  const affinitiesOf = readAffinities(wanted, catalog);
  const history = new Set(profile.viewed);
  const unwanted = profile.items.flatMap(({ item, weight }) => {
    const row = weight < 0 ? catalog.rowOf(item) : undefined;
    return (row === undefined ? undefined : vectors?.get(row)) ?? [];
  });
  // Wanted items first, in their order: `bestMatcher` takes them by place.
  const compared = [
    ...wanted.flatMap(({ vector }) => vector ?? []),
    ...(taste ? [taste] : []),
    ...(longTaste ? [longTaste] : []),
    ...unwanted,
  ];
  const places = new Map(compared.map((vector, index) => [vector, index]));
  const cosinesOf = vectors?.against(compared) ?? (() => []);
  const matchOf = bestMatcher(wanted);
  return {
    pull,
    read(row) {
      const product = catalog.products[row]!;
      const cosines = cosinesOf(row);
      const cosine = (vector: Float32Array) => cosines[places.get(vector)!] ?? 0;
      const { match, anchor } = matchOf(cosines);
      const isRepeat = history.has(product.id);
      const age = ageInDays(product, now);
      const features: Features = {
        taste: taste ? cosine(taste) : 0,
        longTaste: longTaste ? cosine(longTaste) : 0,
        bestMatch: match,
        graph: pull.of(row),
        graphBest: pull.bestOf(row),
        popularity: Math.log1p(graph?.popularity(row) ?? product.popularity ?? 0),
        trend: graph?.trend(row) ?? 0,
        repeat: isRepeat ? 1 : 0,
        return: isRepeat ? pull.returnTo(row) : 0,
        noReturn: isRepeat && graph?.popularity(row) !== undefined && !pull.returnTo(row) ? 1 : 0,
        ...affinitiesOf(product),
        fresh: age === undefined ? 0 : 0.5 ** (age / freshDays),
        fatigue: profile.fatigue.get(product.id) ?? 0,
        unwanted: Math.max(0, ...unwanted.map(cosine)),
      };
      return { features, like: anchor };
    },
  };
}
