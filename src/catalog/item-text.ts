import type { Product } from '../types.js';
import { categoryParts } from './category-path.js';

/**
 * The text of a product that is turned into its vector: its title, its brand, and the two narrowest parts
 * of its main category, since a title such as "Fellrunner 3" says little about what the thing is. A
 * brand that the title names counts twice: people stay with brands.
 */
export function itemText({ title, brand, categories }: Product): string {
  const category = categoryParts(categories?.[0] ?? '').slice(-2);
  return [title, ...(brand ? [brand] : []), ...category].join('. ');
}
