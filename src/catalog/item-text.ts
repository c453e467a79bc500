import type { Product } from '../types.js';
import { categoryParts } from './category-path.js';

/**
 * The text of a product that is turned into its vector: its title, and the two narrowest parts of its
 * main category, since a title such as "Fellrunner 3" says little about what the thing is.
 */
export function itemText({ title, categories }: Product): string {
  const category = categoryParts(categories?.[0] ?? '').slice(-2);
  return [title, ...category].join('. ');
}
