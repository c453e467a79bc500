import { trending as findTrending } from '../../retrieval/index.js';
import { candidatePool, type Rung } from './rung.js';

/** What sells better than it used to; nothing without a graph. */
export const trending: Rung = ({ catalog, graph, eligible }, limit) => {
  if (!graph) return [];
  return findTrending(graph, catalog.size, limit + candidatePool, eligible).map((scored) => ({
    ...scored,
    reason: { code: 'trending' },
    strategy: 'trending',
  }));
};
