import { newAndPopular as findNewAndPopular, newest as findNewest } from '../../retrieval/index.js';
import { newDays, personalReasons } from './personal-reason.js';
import { candidatePool, type Rung } from './rung.js';

/** What the shop began to sell lately, newest first. */
export const newest = newBy(findNewest);

/** The same, with what sells first: what may be trending where no graph tells. */
export const newAndPopular = newBy(findNewAndPopular);

function newBy(find: typeof findNewest): Rung {
  return (context, limit) => {
    const { catalog, now, eligible } = context;
    const reasonFor = personalReasons(context);
    return find(catalog.products, now, newDays, limit + candidatePool, eligible).map((scored) => ({
      ...scored,
      reason: reasonFor(scored.row, { code: 'new' }),
      strategy: 'new',
    }));
  };
}
