import { drawNormal } from '../../shared/random.js';
import type { Product } from '../../types.js';
import { drawOne, randomFor } from './draw.js';
import { parameters } from './parameters.js';
import { brands, colors, kinds, priceLevels } from './shop-words.js';

/** What tastes are about, with how many values each has. */
export const attributes = {
  category: kinds.length,
  brand: brands.length,
  price: priceLevels.length,
  color: colors.length,
} as const;

export type Attribute = keyof typeof attributes;
export const attributeNames = Object.keys(attributes) as Attribute[];

/** A product, and the values of its attributes as the shoppers see them. */
export interface ShopItem {
  product: Product;
  values: Readonly<Record<Attribute, number>>;
}

/** Standard deviation of prices of one level, in natural logarithms. */
const priceSpread = 0.1;

/** A shop out of made-up words, the same for the same `seed`; `popularity` is added by those who shop there. */
export function generateShop(seed: number): ShopItem[] {
  const random = randomFor(seed, 'shop');
  return Array.from({ length: parameters.products }, (_, index) => {
    const values = {
      category: Math.floor(random() * kinds.length),
      brand: Math.floor(random() * brands.length),
      price: Math.floor(random() * priceLevels.length),
      color: Math.floor(random() * colors.length),
    };
    const { category, nouns, price } = kinds[values.category]!;
    const { factor, words } = priceLevels[values.price]!;
    const brand = brands[values.brand]!;
    const color = colors[values.color]!;
    const paid = price * factor * Math.exp(priceSpread * drawNormal(random));
    const title = `${brand} ${drawOne(words, random)} ${drawOne(nouns, random)} ${color}`;
    const product: Product = {
      id: `p${index}`,
      title,
      brand,
      categories: [category],
      price: Math.round(paid * 100) / 100,
      currency: 'EUR',
      attributes: { color },
    };
    return { product, values };
  });
}
