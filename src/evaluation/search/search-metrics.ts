/** Items of an answer that are judged. */
export const cutoff = 10;

/**
 * NDCG@10 (Järvelin & Kekäläinen, TOIS 2002) with the gain `2^grade - 1` of Burges et al. (ICML 2005)
 * on grades that may be fractions, and the discount `1 / log2(rank + 1)`. The ideal is the best order
 * of all judged items. 0 where no judged item has a gain.
 *
 * @param list ids, best first; those without a grade gain nothing.
 */
export function ndcg(list: readonly string[], grades: ReadonlyMap<string, number>): number {
  const ideal = discounted([...grades.values()].sort((one, other) => other - one));
  return ideal > 0 ? discounted(list.map((item) => grades.get(item) ?? 0)) / ideal : 0;
}

function discounted(grades: readonly number[]): number {
  return grades
    .slice(0, cutoff)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/**
 * Share of the relevant items that are among the first 10, of the 10 that could be where there are
 * more; `undefined` where nothing is relevant.
 */
export function recall(list: readonly string[], relevant: ReadonlySet<string>): number | undefined {
  if (relevant.size === 0) return undefined;
  const found = new Set(list.slice(0, cutoff).filter((item) => relevant.has(item)));
  return found.size / Math.min(cutoff, relevant.size);
}
