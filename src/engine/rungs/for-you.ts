import type { Profile } from '../../profile/index.js';
import { scoreTaste, type WantedItem } from '../../ranking/index.js';
import { nearest, type VectorMatrix } from '../../retrieval/index.js';
import type { Reason } from '../../types.js';
import type { Found, RankingContext, Rung } from './rung.js';

/** Candidates around the whole taste, and around each interest. */
const tasteCandidates = 300;
const interestCandidates = 100;
/** Items of the history that a candidate is compared with; older ones have decayed away. */
const wantedLimit = 50;

const codes = {
  viewed: 'like-viewed',
  carted: 'like-carted',
  purchased: 'like-purchased',
} as const;

/** Items near the visitor's interests. */
export const forYou: Rung = (context, limit) => {
  const { catalog, vectors, profile } = context;
  if (!vectors || !profile.taste) return [];
  const { taste } = profile;
  const wanted = wantedItems(context, vectors);
  const viewed = new Set(profile.viewed);
  const found = candidateRows(context, vectors, profile, limit).map((row): Found => {
    const cosine = (vector: Float32Array) => vectors.dot(vector, row);
    const isRepeat = viewed.has(catalog.products[row]!.id);
    const { score, anchor } = scoreTaste(taste, wanted, cosine, isRepeat);
    return { row, score, reason: reasonFor(context, anchor), strategy: 'for-you' };
  });
  found.sort((one, other) => other.score - one.score || one.row - other.row);
  return found;
};

function candidateRows(
  { catalog, eligible }: RankingContext,
  vectors: VectorMatrix,
  profile: Profile,
  limit: number,
): number[] {
  const scan = (query: Float32Array, count: number) =>
    nearest(vectors, query, catalog.size, count, eligible).map(({ row }) => row);
  const rows = new Set(scan(profile.taste!, tasteCandidates + limit));
  if (profile.interests.length > 1) {
    for (const interest of profile.interests) {
      for (const row of scan(interest.vector, interestCandidates)) rows.add(row);
    }
  }
  return [...rows];
}

function wantedItems({ catalog, profile }: RankingContext, vectors: VectorMatrix): WantedItem[] {
  const wanted = profile.items.filter(({ weight }) => weight > 0).slice(0, wantedLimit);
  const strongest = wanted[0]?.weight ?? 1;
  return wanted.flatMap(({ item, weight }) => {
    const row = catalog.rowOf(item);
    const vector = row === undefined ? undefined : vectors.get(row);
    return vector ? [{ item, vector, strength: weight / strongest }] : [];
  });
}

function reasonFor({ catalog, profile }: RankingContext, anchor: WantedItem | undefined): Reason {
  if (!anchor) return { code: 'popular' };
  const how = profile.items.find(({ item }) => item === anchor.item)?.how ?? 'viewed';
  return { code: codes[how], item: anchor.item, title: catalog.get(anchor.item)?.title ?? '' };
}
