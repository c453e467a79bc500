import type { Product } from '../types.js';

/** What of a description is searched; the rest is small print. */
const descriptionLimit = 1_500;

/** What of a product is searched, by field. */
export interface ProductFields {
  title: string;
  brand: string;
  categories: string;
  attributes: string;
  description: string;
}

/** A product as texts to search in. */
export function productFields(product: Product, description = ''): ProductFields {
  const { title, brand = '', categories = [], attributes = {} } = product;
  const names = new Set(categories.flatMap((path) => path.split('>').map((name) => name.trim())));
  return {
    title,
    brand,
    categories: [...names].join(' , '),
    attributes: Object.entries(attributes).map(attributeText).join(' , '),
    description: description.slice(0, descriptionLimit),
  };
}

/** `waterproof: "yes"` is found by "waterproof", `material: "wool"` by "wool". */
function attributeText([name, value]: [string, string]): string {
  if (/^(yes|true|1)$/i.test(value)) return name;
  return /^(no|false|0|none|n\/a)$/i.test(value) ? '' : value;
}
