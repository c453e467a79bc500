/** Lengths of list that are judged. */
export const cutoffs = [3, 5, 10, 20] as const;

/** How many items a system is asked for. */
export const listLength = Math.max(...cutoffs);

/** Names of the metrics of {@link metricsOf}, in its order. */
export const metricNames = [
  ...cutoffs.map((k) => `hit@${k}`),
  ...cutoffs.map((k) => `ndcg@${k}`),
  ...cutoffs.map((k) => `mrr@${k}`),
] as const;

/**
 * Each metric of one list with a single right item, 0 to 1.
 *
 * - hit@k: 1 where it stands among the first k.
 * - ndcg@k: `1 / log2(rank + 1)` there, else 0 (Järvelin & Kekäläinen, TOIS 2002; the ideal is 1).
 * - mrr@k: `1 / rank` there, else 0 (Voorhees, TREC-8).
 *
 * @param rank place of the right item, 1 for the first, 0 where it is not in the list.
 */
export function metricsOf(rank: number): number[] {
  const within = (k: number, value: number) => (rank >= 1 && rank <= k ? value : 0);
  return [
    ...cutoffs.map((k) => within(k, 1)),
    ...cutoffs.map((k) => within(k, 1 / Math.log2(rank + 1))),
    ...cutoffs.map((k) => within(k, 1 / rank)),
  ];
}
