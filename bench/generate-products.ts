import { seededRandom } from '../src/shared/random.js';
import type { Product } from '../src/types.js';

const brands = 'Northfell Marten Longhaul Brask Ottern Velde Quillon Harrow Pinewick Sombra'.split(
  ' ',
);
const manners =
  'Light Folding Padded Quiet Wide Short Warm Dry Soft Robust Narrow Large Small Plain Ribbed'.split(
    ' ',
  );
const colors = 'rust red moss green navy blue sand grey black white plum teal'.split(' ');
const materials = 'cotton wool linen canvas steel oak birch cork leather rubber glass felt'.split(
  ' ',
);
const kinds: Readonly<Record<string, readonly string[]>> = {
  'Camping > Tents': ['dome tent', 'tunnel tent', 'tarp', 'awning'],
  'Camping > Sleeping': ['sleeping bag', 'mat', 'pillow', 'hammock'],
  'Kitchen > Pots': ['saucepan', 'kettle', 'casserole', 'wok'],
  'Kitchen > Knives': ['bread knife', 'paring knife', 'cleaver', 'whetstone'],
  'Running > Shoes': ['trail shoe', 'road shoe', 'racing flat', 'insole'],
  'Home > Light': ['floor lamp', 'desk lamp', 'lantern', 'candle holder'],
  'Garden > Tools': ['spade', 'rake', 'pruning shears', 'watering can'],
  'Pets > Dogs': ['dog bed', 'leash', 'food bowl', 'dog coat'],
};
const phrases = [
  'made for long days outside',
  'easy to clean and to store',
  'with a seam that holds for years',
  'repaired free of charge',
  'fits in any bag',
  'tested in wind and rain',
  'from a small workshop',
  'with replaceable parts',
  'comes in a carton without plastic',
  'weighs less than it looks',
];

/** A made-up catalogue, the same at every call: names, prices and a description of some forty words. */
export function generateProducts(count: number): Product[] {
  return [...streamProducts(count)];
}

/** The same, one after another. */
export function* streamProducts(count: number): Generator<Product> {
  const random = seededRandom(1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const categories = Object.keys(kinds);
  for (let index = 0; index < count; index++) {
    const category = one(categories);
    const [kind, brand, color, material] = [
      one(kinds[category]!),
      one(brands),
      one(colors),
      one(materials),
    ];
    const name = `${one(manners)} ${kind} ${one(manners).toLowerCase()} ${1 + Math.floor(random() * 900)}`;
    const sentences = Array.from(
      { length: 5 },
      () => `${one(manners)}, ${one(phrases)}, ${one(phrases)}.`,
    );
    yield {
      id: `sku-${index}`,
      title: `${brand} ${name} ${color}`,
      description: `${name} of ${material}. ${sentences.join(' ')}`,
      brand,
      categories: [category],
      price: Math.round(500 + random() * 20_000) / 100,
      currency: 'EUR',
      url: `/p/sku-${index}`,
      image: `/img/sku-${index}.jpg`,
      availability: 'in-stock',
      attributes: { color, material },
      popularity: Math.floor(1_000 * random() ** 3),
    };
  }
}
