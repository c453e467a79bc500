import { popular as mostPopular, popularityBasis } from '../../retrieval/index.js';
import type { Product, Reason } from '../../types.js';
import { personalReasons } from './personal-reason.js';
import { candidatePool, type Rung } from './rung.js';

/** The same for everybody: what sells, else what is new. */
export const popular: Rung = (context, limit) => {
  const { catalog, eligible } = context;
  const reasonFor = personalReasons(context);
  const basis = popularityBasis(catalog.products);
  return mostPopular(catalog.products, limit + candidatePool, basis, eligible).map(
    ({ row, score }) => ({
      row,
      score,
      reason: reasonFor(row, plainReason(catalog.products[row]!)),
      strategy: 'popular',
    }),
  );
};

function plainReason({ popularity = 0, addedAt }: Product): Reason {
  if (popularity > 0) return { code: 'popular' };
  return addedAt === undefined ? { code: 'in-catalog' } : { code: 'new' };
}
