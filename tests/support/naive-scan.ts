import type { ScanQuery } from '../../src/retrieval/kernel/scan-query.js';
import type { ScoredRow } from '../../src/retrieval/top-k.js';
import type { CodedRow } from './filled-kernel.js';

/** Scores of all rows that are allowed, best first: sorted, by the words of `Kernel`. */
export function naiveScan(
  rows: readonly CodedRow[],
  allowed: readonly boolean[],
  { codes, keep }: ScanQuery,
): ScoredRow[] {
  const scored = rows.map(({ codes: row, scale }, at) => {
    const sum = row.reduce((total, code, index) => total + code * codes[index]!, 0);
    return { row: at, score: Math.fround(Math.fround(sum) * Math.fround(scale)) };
  });
  return best(scored, allowed, keep);
}

/** The same, but of the rows that the signs choose. */
export function naiveShortlistScan(
  rows: readonly CodedRow[],
  allowed: readonly boolean[],
  query: ScanQuery,
  centre: Float32Array,
  shortlist: number,
): ScoredRow[] {
  const scored = rows.map(({ codes, scale }, row) => {
    const isBeyond = (index: number) =>
      Math.fround((codes[index] ?? 0) * Math.fround(scale)) > centre[index]!;
    let sum = 0;
    for (const [at, plane] of query.planes.entries()) {
      for (const half of [0, 1]) {
        const signs = [0, 1, 2, 3].reduce(
          (bits, place) => bits + (isBeyond(8 * plane + 4 * half + place) ? 2 ** place : 0),
          0,
        );
        sum += query.terms[32 * at + 16 * half + signs]!;
      }
    }
    return { row, score: sum };
  });
  const near = new Set(best(scored, allowed, shortlist).map(({ row }) => row));
  return naiveScan(
    rows,
    allowed.map((isAllowed, row) => isAllowed && near.has(row)),
    query,
  );
}

function best(scored: ScoredRow[], allowed: readonly boolean[], keep: number): ScoredRow[] {
  return scored
    .filter(({ row }) => allowed[row])
    .sort((one, other) => other.score - one.score || one.row - other.row)
    .slice(0, keep);
}
