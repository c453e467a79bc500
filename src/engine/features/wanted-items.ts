import type { WantedItem } from '../../ranking/index.js';
import type { RankingContext } from '../rungs/rung.js';

/** Items of the history that candidates are compared with; older ones have decayed away. */
const wantedLimit = 30;

/** What the visitor wanted most, strongest first, as far as the catalogue knows it. */
export function wantedItems({ catalog, profile, vectors }: RankingContext): WantedItem[] {
  const wanted = profile.items.filter(({ weight }) => weight > 0).slice(0, wantedLimit);
  const strongest = wanted[0]?.weight ?? 1;
  return wanted.flatMap(({ item, weight }) => {
    const row = catalog.rowOf(item);
    if (row === undefined) return [];
    return { item, row, vector: vectors?.get(row), strength: weight / strongest };
  });
}
