import type { Chip, Product } from '../types.js';
import { colorFamily, isColorAttribute } from './query/colors.js';
import { wishWeights } from './weights.js';
import { keyOf, termsOf } from './words.js';

type Boost = Extract<Chip, { effect: 'boost' }>;

/**
 * How much a product meets the wishes that do not exclude, 0 where there are none.
 *
 * @param good what answers the query well: prices are cheap or dear among them.
 */
export function wishScorer(
  chips: readonly Chip[],
  good: readonly Product[],
): (product: Product) => number {
  const boosts = chips.filter((chip): chip is Boost => chip.effect === 'boost');
  const scorers = boosts.map((chip) => {
    const meets = scorerOf(chip, good);
    return (product: Product) => wishWeights[chip.kind] * meets(product);
  });
  return (product) => scorers.reduce((sum, score) => sum + score(product), 0);
}

function scorerOf(chip: Boost, candidates: readonly Product[]): (product: Product) => number {
  switch (chip.kind) {
    case 'color':
      return colorScorer(chip.color, new Set(termsOf(chip.words)));
    case 'brand': {
      const wanted = keyOf(chip.brand);
      return ({ brand = '' }) => (keyOf(brand) === wanted ? 1 : 0);
    }
    case 'category':
      return categoryScorer(keyOf(chip.category));
    case 'price-level':
      return priceScorer(chip.level, candidates);
  }
}

/** 1 for the colour as asked, less for another shade of its family. */
function colorScorer(family: string, asked: ReadonlySet<string>): (product: Product) => number {
  return ({ title, attributes = {} }) => {
    const colors = Object.entries(attributes).filter(([name]) => isColorAttribute(name));
    const text = colors.length > 0 ? colors.map(([, value]) => value).join(' ') : title;
    const terms = termsOf(text);
    if (terms.some((term) => asked.has(term) && (term === family || colorFamily(term)))) return 1;
    if (keyOf(text).includes(family)) return 1;
    return terms.some((term) => colorFamily(term) === family) ? 0.7 : 0;
  };
}

/** 1 for the end of a path, a little less for what lies below the category. */
function categoryScorer(wanted: string): (product: Product) => number {
  return ({ categories = [] }) => {
    let best = 0;
    for (const path of categories) {
      const place = path.split('>').findLastIndex((name) => keyOf(name) === wanted);
      if (place >= 0) best = Math.max(best, place === path.split('>').length - 1 ? 1 : 0.9);
    }
    return best;
  };
}

/** By rank among the candidates of the same currency, so that one dear outlier does not matter. */
function priceScorer(
  level: 'low' | 'high',
  candidates: readonly Product[],
): (product: Product) => number {
  const byCurrency = new Map<string, number[]>();
  for (const { price, currency = '' } of candidates) {
    if (price === undefined) continue;
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), price]);
  }
  for (const prices of byCurrency.values()) prices.sort((one, other) => one - other);
  return ({ price, currency = '' }) => {
    const prices = byCurrency.get(currency);
    if (price === undefined || !prices) return 0;
    const place = prices.findIndex((other) => other >= price);
    const cheaper = place < 0 ? 1 : place / Math.max(1, prices.length - 1);
    return level === 'low' ? 1 - cheaper : cheaper;
  };
}
