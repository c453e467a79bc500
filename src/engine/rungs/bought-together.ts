import { cartOf } from '../../profile/index.js';
import { byRelativeOdds, scoreFeatures, weights } from '../../ranking/index.js';
import { createFeatureReader } from '../features/read-features.js';
import { wishOf } from '../features/wish.js';
import type { Found, RankingContext, Rung } from './rung.js';

/** What customers bought together with the anchor, or with what lies in the cart; nothing without a graph. */
export const boughtTogether: Rung = (context) => completing(context, 'bought-together');

/** Items that other customers' orders hold beside the anchor or the cart's items, best first. */
export function completing(context: RankingContext, strategy: Found['strategy']): Found[] {
  const { catalog, graph, anchor, profile, eligible } = context;
  const cart = cartOf(profile).flatMap((item) => catalog.rowOf(item) ?? []);
  const rows = anchor === undefined ? cart : [anchor];
  if (!graph || rows.length === 0) return [];
  const { pull, read } = createFeatureReader(context, wishOf(rows, context));
  const found = pull.rows.filter(eligible).map((row): Found => {
    const { item } = pull.anchorOf(row)!;
    return {
      row,
      score: scoreFeatures(read(row).features, weights.basket),
      reason: { code: 'bought-together', item, title: catalog.get(item)?.title ?? '' },
      strategy,
    };
  });
  return byRelativeOdds(found);
}
