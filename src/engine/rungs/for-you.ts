import { categoryParts } from '../../catalog/index.js';
import {
  byRelativeOdds,
  type Features,
  scoreFeatures,
  type WantedItem,
  weights,
} from '../../ranking/index.js';
import type { Product, Reason } from '../../types.js';
import { candidateRows } from '../features/candidate-rows.js';
import { createFeatureReader } from '../features/read-features.js';
import { visitorsWish } from '../features/wish.js';
import { personalReasons } from './personal-reason.js';
import type { Found, RankingContext, Rung } from './rung.js';

const codes = {
  viewed: 'like-viewed',
  carted: 'like-carted',
  purchased: 'like-purchased',
} as const;

/** Cosine from which two items are alike to a person's eye; below it popularity is the honest reason. */
const clearMatch = 0.2;

/** Candidates around what the visitor wanted, by meaning and by other customers' orders, scored. */
export const forYou: Rung = (context, limit) => {
  const { catalog, vectors, graph, correction } = context;
  const wish = visitorsWish(context);
  if (wish.wanted.length === 0 || (!vectors && !graph)) return [];
  const reader = createFeatureReader(context, wish);
  const reasonFor = personalReasons(context);
  const learnt = graph ? weights.graph : weights.plain;
  const found = candidateRows(context, reader.pull, limit).flatMap((row): Found[] => {
    const { features, like } = reader.read(row);
    if (!features.bestMatch && !features.graph && !features.category) return [];
    const taught = correction?.(catalog.products[row]!, features) ?? 0;
    const score = scoreFeatures(features, learnt) + taught;
    // What weighs more in the score is the better reason.
    const isLed = features.graph * learnt.graph > features.bestMatch * learnt.bestMatch;
    const led = isLed ? reader.pull.anchorOf(row) : undefined;
    const alike = features.bestMatch >= clearMatch ? like : undefined;
    const reason = led
      ? togetherWith(context, led)
      : alike
        ? likeness(context, alike)
        : plainReason(catalog.products[row]!, features);
    return [{ row, score, reason: reasonFor(row, reason), strategy: 'for-you' }];
  });
  return byRelativeOdds(found);
};

function likeness({ catalog, profile }: RankingContext, anchor: WantedItem): Reason {
  const how = profile.items.find(({ item }) => item === anchor.item)?.how ?? 'viewed';
  return { code: codes[how], item: anchor.item, title: catalog.get(anchor.item)?.title ?? '' };
}

/** Why something is there that is like nothing the visitor wanted. */
function plainReason({ categories }: Product, { popularity, category }: Features): Reason {
  const path = categories?.[0];
  if (category > 0 && path) return { code: 'same-category', category: categoryParts(path).at(-1)! };
  return { code: popularity > 0 ? 'popular' : 'in-catalog' };
}

function togetherWith({ catalog }: RankingContext, anchor: WantedItem): Reason {
  const title = catalog.get(anchor.item)?.title ?? '';
  return { code: 'bought-together', item: anchor.item, title };
}
