import { weightedMean } from '../../profile/index.js';
import type { WantedItem } from '../../ranking/index.js';
import type { RankingContext } from '../rungs/rung.js';
import type { FeatureContext, Wish } from './read-features.js';

/** Items of the history that candidates are compared with; older ones have decayed away. */
const wantedLimit = 30;

/** What the visitor wanted most, strongest first, as far as the catalogue knows it. */
export function visitorsWish({ catalog, profile, vectors }: FeatureContext): Wish {
  const wanted = profile.items.filter(({ weight }) => weight > 0).slice(0, wantedLimit);
  const strongest = wanted[0]?.weight ?? 1;
  return {
    wanted: wanted.flatMap(({ item, weight }): WantedItem[] => {
      const row = catalog.rowOf(item);
      if (row === undefined) return [];
      return [{ item, row, vector: vectors?.get(row), strength: weight / strongest }];
    }),
    taste: profile.taste,
    longTaste: profile.longTaste,
    borrows: true,
  };
}

/** Items that are wanted alike: those of a basket, or one that a list starts from. */
export function wishOf(rows: readonly number[], { catalog, vectors }: RankingContext): Wish {
  const wanted = rows.map((row): WantedItem => {
    return { item: catalog.products[row]!.id, row, vector: vectors?.get(row), strength: 1 };
  });
  const known = wanted.flatMap(({ vector }) => (vector ? [{ vector, weight: 1 }] : []));
  const taste = vectors && known.length > 0 ? weightedMean(known, vectors.dimensions) : undefined;
  return { wanted, taste, longTaste: taste, borrows: false };
}
