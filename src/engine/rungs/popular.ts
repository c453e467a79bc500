import { ageInDays, popular as mostPopular } from '../../retrieval/index.js';
import type { Reason } from '../../types.js';
import { newDays, personalReasons } from './personal-reason.js';
import { candidatePool, type Rung } from './rung.js';

/** The same for everybody: what sells, else what is new. */
export const popular: Rung = (context, limit) => {
  const { catalog, graph, now, eligible } = context;
  const reasonFor = personalReasons(context);
  const plainReason = (row: number): Reason => {
    const product = catalog.products[row]!;
    const sales = graph?.popularity(row) ?? product.popularity ?? 0;
    if (sales > 0) return { code: 'popular' };
    const isNew = (ageInDays(product, now) ?? newDays) < newDays;
    return { code: isNew ? 'new' : 'in-catalog' };
  };
  return mostPopular(catalog.products, limit + candidatePool, graph, eligible).map(
    ({ row, score }) => ({
      row,
      score,
      reason: reasonFor(row, plainReason(row)),
      strategy: 'popular',
    }),
  );
};
