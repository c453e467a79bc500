import { popular as mostPopular, popularityBasis } from '../../retrieval/index.js';
import type { Rung } from './rung.js';

/** The same for everybody: what sells, else what is new. */
export const popular: Rung = ({ catalog, eligible }, limit) => {
  const basis = popularityBasis(catalog.products);
  const code = basis === 'popularity' ? 'popular' : 'new';
  return mostPopular(catalog.products, limit, basis, eligible).map(({ row, score }) => ({
    row,
    score,
    reason: { code },
    strategy: 'popular',
  }));
};
