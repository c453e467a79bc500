import { LexicalIndex } from '../../../search/lexical-index.js';
import { termsOf } from '../../../search/words.js';
import type { Product } from '../../../types.js';
import type { System } from '../system.js';
import { rankedItems } from './ranked-items.js';

/** Baseline: what shares most words with the last item's title and brand, by BM25. */
export function bm25(items: readonly Product[]): System {
  const index = new LexicalIndex();
  for (const [row, { id, title, brand }] of items.entries()) {
    index.put(row, { id, title, ...(brand !== undefined && { brand }) });
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Map<string, ReadonlyMap<string, number>>();
  function alike(id: string): ReadonlyMap<string, number> {
    const found = known.get(id);
    if (found) return found;
    const { title = '', brand = '' } = byId.get(id) ?? {};
    const terms = [...new Set(termsOf(`${title} ${brand}`))];
    const query = terms.map((term) => ({ term, boost: 1, covers: [], prefix: false }));
    const hits = index.find(query, 0).map(({ row, score }) => [items[row]!.id, score] as const);
    const scores = new Map(hits.sort((one, other) => other[1] - one[1]).slice(0, 200));
    known.set(id, scores);
    return scores;
  }
  return {
    name: 'bm25',
    async rank({ history, limit }) {
      const scores = alike(history.at(-1) ?? '');
      return rankedItems(items, (id) => scores.get(id), limit);
    },
  };
}
