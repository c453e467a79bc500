import type { Emphasis, Product } from '../types.js';
import type { Ranked } from './mmr.js';
import { productFilter } from './product-filter.js';

/** What the score of a product is multiplied by: the factors of all entries that fit it, 1 without any. */
export function emphasisOf(
  boost: readonly Emphasis[],
  bury: readonly Emphasis[],
): (product: Product) => number {
  const entries = [
    ...boost.map(({ when, factor }) => ({ fits: productFilter(when), factor })),
    ...bury.map(({ when, factor }) => ({ fits: productFilter(when), factor: 1 / factor })),
  ];
  return (product) =>
    entries.reduce((all, { fits, factor }) => (fits(product) ? all * factor : all), 1);
}

/**
 * Candidates with their scores multiplied, best first again. A score below 0 is divided instead, so
 * that a factor above 1 always raises; among equal scores the larger factor comes first, so that it
 * counts where nothing else is known. Otherwise equals keep their order.
 *
 * @param candidates best first.
 */
export function emphasize<C extends Ranked>(
  candidates: readonly C[],
  factorOf: (row: number) => number,
): C[] {
  const weighed = candidates.map((candidate) => {
    const { row, score } = candidate;
    const factor = factorOf(row);
    return {
      factor,
      candidate: { ...candidate, score: score * (score < 0 ? 1 / factor : factor) },
    };
  });
  weighed.sort(
    (one, other) => other.candidate.score - one.candidate.score || other.factor - one.factor,
  );
  return weighed.map(({ candidate }) => candidate);
}
