import {
  createRecommender,
  type Product,
  type Recommender,
  type Status,
} from '../../../src/index.js';
import type { ProductRow } from './product-rows.ts';

/** A foreign catalogue in a recommender of its own. */
export interface Opened {
  recommender: Recommender;
  /** The rows that were taken, in the file's order. */
  products: Product[];
}

/** Gives `rows` to a recommender that keeps nothing; the library does all the judging. */
export async function openCatalog(
  rows: readonly ProductRow[],
  onStatus: (status: Status) => void,
): Promise<Opened> {
  const recommender = createRecommender({
    // Untrusted: the types promise what only the library's check can tell.
    catalog: rows as readonly Product[],
    consent: 'memory',
    database: 'own-catalog',
    model: { url: '/models/windowshop-nano/' },
    onError: () => undefined,
  });
  recommender.subscribe(onStatus);
  onStatus(await recommender.ready);
  const { rejected } = await recommender.catalogReport();
  const refused = new Set(rejected.filter(({ kept }) => !kept).map(({ row }) => row));
  const products = rows.filter((_, row) => !refused.has(row)) as Product[];
  return { recommender, products };
}
