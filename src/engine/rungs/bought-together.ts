import type { Found, RankingContext, Rung } from './rung.js';

/** What customers bought together with the anchor, strongest first; nothing without a graph. */
export const boughtTogether: Rung = (context) => neighbours(context, 'bought-together');

/** The neighbours of the context's anchor in the graph, without itself. */
export function neighbours(
  { catalog, graph, anchor, eligible }: RankingContext,
  strategy: Found['strategy'],
): Found[] {
  if (!graph || anchor === undefined) return [];
  const { id, title } = catalog.products[anchor]!;
  return graph
    .neighbours(anchor)
    .filter(({ row }) => row !== anchor && eligible(row))
    .map((scored) => ({
      ...scored,
      reason: { code: 'bought-together', item: id, title },
      strategy,
    }));
}
