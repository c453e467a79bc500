import { newAndPopular as findNewAndPopular, newest as findNewest } from '../../retrieval/index.js';
import { candidatePool, type Rung } from './rung.js';

/** Days for which a product is new. */
const newDays = 90;

/** What the shop began to sell lately, newest first. */
export const newest: Rung = ({ catalog, now, eligible }, limit) =>
  findNewest(catalog.products, now, newDays, limit + candidatePool, eligible).map((scored) => ({
    ...scored,
    reason: { code: 'new' },
    strategy: 'new',
  }));

/** The same, with what sells first: what may be trending where no graph tells. */
export const newAndPopular: Rung = ({ catalog, now, eligible }, limit) =>
  findNewAndPopular(catalog.products, now, newDays, limit + candidatePool, eligible).map(
    (scored) => ({ ...scored, reason: { code: 'new' }, strategy: 'new' }),
  );
