import { diversify, firstOfEach } from '../../ranking/index.js';
import type { VectorMatrix } from '../../retrieval/index.js';
import type { RankingContext } from './rung.js';

/** Diversification chooses among this many candidates a place, so that it cannot reach for the unrelated. */
const choices = 4;

/** The first `limit` of `ranked` (best first) after variants fell together and near-copies moved apart. */
export function spread<C extends { row: number; score: number }>(
  ranked: readonly C[],
  limit: number,
  { request, keyOf }: RankingContext,
  vectors: VectorMatrix | undefined,
): C[] {
  const distinct = firstOfEach(ranked, ({ row }) => keyOf(row), limit * choices);
  if (!vectors) return distinct.slice(0, limit);
  return diversify(distinct, limit, request.diversity, (one, other) =>
    vectors.similarity(one, other),
  );
}
