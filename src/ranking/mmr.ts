/** How much the items of a list differ where nobody says: see `Rules.diversity`. */
export const defaultDiversity = 0.225;

/** A candidate and how relevant it is. */
export interface Ranked {
  row: number;
  score: number;
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998): picks one item after another as they are
 * asked for, each time the one with the largest `(1 - diversity) · relevance - diversity · similarity`, where
 * similarity is the largest to any item picked before, at least 0. Relevance is the score brought to 0..1 over
 * the candidates, so that `diversity` means the same whatever the scores' scale; scores above 0, such as
 * odds and counts, are compared by their ratios.
 *
 * @param candidates sorted by score, best first: the search for the next one stops early. With `diversity` 0 their first `limit` are picked.
 * @param diversity 0 (relevance alone) to 1.
 * @param similarity of two rows, at most 1.
 */
export function* diversify<C extends Ranked>(
  candidates: readonly C[],
  limit: number,
  diversity: number,
  similarity: (one: number, other: number) => number,
): Generator<C, void> {
  if (diversity <= 0 || candidates.length <= 1) return yield* candidates.slice(0, limit);
  const isPositive = candidates.every(({ score }) => score > 0);
  const scores = candidates.map(({ score }) => (isPositive ? Math.log(score) : score));
  const low = Math.min(...scores);
  const span = Math.max(...scores) - low || 1;
  const left = candidates.map((candidate, index) => ({
    candidate,
    relevance: (scores[index]! - low) / span,
    closest: 0,
    /** Picked items that `closest` takes account of. */
    compared: 0,
  }));
  const picked: C[] = [];
  while (picked.length < limit && left.length > 0) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [index, entry] of left.entries()) {
      const most = (1 - diversity) * entry.relevance;
      // Nothing further down can be better, however little it has in common with what was picked.
      if (most <= bestValue) break;
      for (; entry.compared < picked.length; entry.compared++) {
        const common = similarity(picked[entry.compared]!.row, entry.candidate.row);
        entry.closest = Math.max(entry.closest, common);
      }
      const value = most - diversity * entry.closest;
      if (value > bestValue) {
        best = index;
        bestValue = value;
      }
    }
    const [{ candidate }] = left.splice(best, 1) as [(typeof left)[number]];
    picked.push(candidate);
    yield candidate;
  }
}
