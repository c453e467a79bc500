import type { Reason, Slate } from '../types.js';
import { formatTable } from './table.js';

/** A slate as a table for people, at most `width` characters wide where that can be. */
export function slateText({ items }: Slate, width: number): string {
  if (items.length === 0) return 'Nothing fits.\n';
  const columns = [
    { name: '#', align: 'right' },
    { name: 'score', align: 'right' },
    { name: 'item' },
    { name: 'title', shrinksTo: 24 },
    { name: 'why', shrinksTo: 24 },
  ] as const;
  const rows = items.map(({ item, score, product, reason }, index) => [
    String(index + 1),
    score.toFixed(3),
    item,
    product.title,
    reasonText(reason),
  ]);
  return formatTable(columns, rows, width);
}

/** A reason as half a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'like-viewed':
      return `like ${reason.title} (viewed)`;
    case 'like-carted':
      return `like ${reason.title} (in the cart)`;
    case 'like-purchased':
      return `like ${reason.title} (bought)`;
    case 'similar-to':
      return `similar to ${reason.title}`;
    case 'goes-with':
      return `goes with ${reason.title}`;
    case 'bought-together':
      return `bought together with ${reason.title}`;
    case 'same-category':
      return reason.category ? `same category: ${reason.category}` : 'same category';
    case 'viewed-before':
      return 'viewed before';
    case 'buy-again':
      return 'bought before';
    case 'in-cart':
      return 'in the cart';
    case 'left-off':
      return 'looked at, not bought';
    case 'popular':
      return 'popular';
    case 'trending':
      return 'trending';
    case 'new':
      return 'new';
    case 'pinned':
      return 'pinned';
    case 'in-catalog':
      return 'in the catalogue';
  }
}
