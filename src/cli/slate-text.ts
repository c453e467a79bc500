import { en } from '../texts/languages/en.js';
import { createTexts } from '../texts/texts.js';
import type { Slate } from '../types.js';
import { formatTable } from './table.js';

const texts = createTexts(en);

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
    texts.reason(reason),
  ]);
  return formatTable(columns, rows, width);
}
