import { seededRandom } from '../../shared/random.js';
import { bootstrap } from '../bootstrap.js';
import { type MeasuredRow, rowOf } from '../measured-row.js';
import type { JudgedQuery } from './read-search.js';
import { cutoff, ndcg, recall } from './search-metrics.js';
import type { SearchSystem } from './search-system.js';

/** Asks `system` every query and measures its answers; intervals are over queries. */
export async function judgeSearch(
  system: SearchSystem,
  queries: readonly JudgedQuery[],
  seed: number,
  onProgress: (done: number, total: number) => void,
): Promise<MeasuredRow> {
  const gains: { user: string; values: number[] }[] = [];
  const recalls: { user: string; values: number[] }[] = [];
  for (const [index, { query, grades, relevant }] of queries.entries()) {
    const list = await system.search(query, cutoff);
    gains.push({ user: query, values: [ndcg(list, grades)] });
    const share = recall(list, relevant);
    if (share !== undefined) recalls.push({ user: query, values: [share] });
    onProgress(index + 1, queries.length);
  }
  const none = { mean: 0, interval: [0, 0] as [number, number] };
  return rowOf(system.name, {
    'recall@10': bootstrap(recalls, seededRandom(seed))[0] ?? none,
    'ndcg@10': bootstrap(gains, seededRandom(seed))[0] ?? none,
  });
}
