/** A pair's score, whether it is a match, and how often it counts. */
export interface ScoredPair {
  score: number;
  match: boolean;
  weight: number;
}

/** What is found when everything from one score on is taken for a match. */
interface Cut {
  score: number;
  precision: number;
  recall: number;
}

/**
 * Average precision: the precision at each distinct score from the highest down, weighed by the recall
 * gained there, `Σ (Rₙ - Rₙ₋₁) Pₙ` (Manning, Raghavan & Schütze, 2008, chapter 8.4). Pairs of one score
 * come in together, so that no order among them counts. `undefined` without a match.
 *
 * @param pairs by falling score.
 */
export function averagePrecision(pairs: readonly ScoredPair[]): number | undefined {
  let sum = 0;
  let reached = 0;
  for (const { precision, recall } of cutsOf(pairs)) {
    if (Number.isNaN(recall)) return undefined;
    sum += (recall - reached) * precision;
    reached = recall;
  }
  return pairs.length > 0 ? sum : undefined;
}

/** The score from which on taking pairs for matches has the highest F1; of equals the highest. */
export function bestThreshold(pairs: readonly ScoredPair[]): number {
  let best = { f1: -1, score: Number.POSITIVE_INFINITY };
  for (const { score, precision, recall } of cutsOf(pairs)) {
    const f1 = harmonicMean(precision, recall);
    if (f1 > best.f1) best = { f1, score };
  }
  return best.score;
}

/** F1, `2 P R / (P + R)`, of taking every pair that scores `threshold` or more for a match. */
export function f1At(pairs: readonly ScoredPair[], threshold: number): number {
  let found = 0;
  let taken = 0;
  let matches = 0;
  for (const { score, match, weight } of pairs) {
    if (match) matches += weight;
    if (score < threshold) continue;
    taken += weight;
    if (match) found += weight;
  }
  return taken > 0 && matches > 0 ? harmonicMean(found / taken, found / matches) : 0;
}

function cutsOf(pairs: readonly ScoredPair[]): Cut[] {
  const matches = pairs.reduce((sum, { match, weight }) => sum + (match ? weight : 0), 0);
  const cuts: Cut[] = [];
  let found = 0;
  let taken = 0;
  for (const [index, { score, match, weight }] of pairs.entries()) {
    taken += weight;
    if (match) found += weight;
    if (pairs[index + 1]?.score === score || taken === 0) continue;
    cuts.push({ score, precision: found / taken, recall: found / matches });
  }
  return cuts;
}

function harmonicMean(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0;
}
