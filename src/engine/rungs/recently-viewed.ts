import type { Rung } from './rung.js';

/** What the visitor looked at, newest first. */
export const recentlyViewed: Rung = ({ catalog, profile, eligible }) => {
  const rows = profile.viewed
    .map((item) => catalog.rowOf(item))
    .filter((row): row is number => row !== undefined && eligible(row));
  return rows.map((row, place) => ({
    row,
    score: 1 / (place + 1),
    reason: { code: 'viewed-before' },
    strategy: 'recently-viewed',
  }));
};
