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
    const away = codes.map((code, index) =>
      Math.fround(Math.fround(code * Math.fround(scale)) - centre[index]!),
    );
    const factor = Math.fround(
      inLanes(away.map((value) => value * value)) / inLanes(away.map(Math.abs)),
    );
    const kept = Math.min(
      factor > Math.fround(1e-9) ? factor : Math.fround(1e-9),
      Math.fround(1e30),
    );
    let terms = 0;
    for (let group = 0; group < query.terms.length / 16; group++) {
      const signs = [0, 1, 2, 3].reduce(
        (bits, place) => bits + ((away[4 * group + place] ?? 0) > 0 ? 2 ** place : 0),
        0,
      );
      terms += query.terms[16 * group + signs]! - 31;
    }
    return { row, score: Math.fround(terms * kept) };
  });
  const near = new Set(best(scored, allowed, shortlist).map(({ row }) => row));
  return naiveScan(
    rows,
    allowed.map((isAllowed, row) => isAllowed && near.has(row)),
    query,
  );
}

/** The sum as 32-bit floats give it, every fourth value added to the same one of four sums. */
function inLanes(values: readonly number[]): number {
  const [one, two, three, four] = [0, 1, 2, 3].map((lane) =>
    values
      .filter((_, index) => index % 4 === lane)
      .reduce((sum, value) => Math.fround(sum + Math.fround(value)), 0),
  );
  return Math.fround(Math.fround(one! + two!) + Math.fround(three! + four!));
}

function best(scored: ScoredRow[], allowed: readonly boolean[], keep: number): ScoredRow[] {
  return scored
    .filter(({ row }) => allowed[row])
    .sort((one, other) => other.score - one.score || one.row - other.row)
    .slice(0, keep);
}
