import type { Ranked } from './mmr.js';

/**
 * Candidates scored in log-odds, best first, with their odds against the best one as scores: 1 for it
 * and above 0 for all others, so that shops can multiply them. Equals keep the order of the rows.
 */
export function byRelativeOdds<C extends Ranked>(candidates: readonly C[]): C[] {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), -Infinity);
  return candidates
    .map((candidate) => ({ ...candidate, score: Math.exp(candidate.score - best) }))
    .sort((one, other) => other.score - one.score || one.row - other.row);
}
