import { readTextFile } from '../../cli/text-file.js';
import { parseTsv } from '../../cli/tsv.js';
import { UsageError } from '../../cli/usage-error.js';
import { seededRandom, shuffle } from '../../shared/random.js';

/** Two texts, and whether they are about the same product. */
export interface Pair {
  left: string;
  right: string;
  match: boolean;
}

/** One source of pairs. */
export interface PairSource {
  name: string;
  /** What the threshold is chosen on, whatever is judged. */
  valid: readonly Pair[];
  judged: readonly Pair[];
}

export interface PairOptions {
  split: 'test' | 'valid';
  seed: number;
  /** Left texts to draw from what is judged; all of them without it. */
  limit?: number | undefined;
}

/**
 * Reads a table of pairs (source, split, left, right, match): `valid` and what is judged of every
 * source, in the order of their names. Rows of any other split are not looked at. Throws `UsageError`.
 */
export async function readPairs(path: string, options: PairOptions): Promise<PairSource[]> {
  const { split, seed, limit } = options;
  const columns = ['source', 'split', 'left', 'right', 'match'];
  const sources = new Map<string, Record<'test' | 'valid', Pair[]>>();
  for (const row of parseTsv(await readTextFile(path), columns, path)) {
    const { source = '', left = '', right = '', match } = row;
    if (match !== '0' && match !== '1') {
      throw new UsageError(`${path} has a match that is neither 0 nor 1: "${match}".`);
    }
    if (row.split !== 'test' && row.split !== 'valid') continue;
    const pairs = sources.get(source) ?? { test: [], valid: [] };
    pairs[row.split].push({ left, right, match: match === '1' });
    sources.set(source, pairs);
  }
  const wanted = drawLefts(
    [...sources.values()].flatMap((pairs) => pairs[split]),
    limit,
    seed,
  );
  const found = [...sources].map(([name, pairs]) => ({
    name,
    valid: pairs.valid,
    judged: pairs[split].filter(({ left }) => wanted.has(left)),
  }));
  const usable = found.filter(({ valid, judged }) => hasMatch(valid) && hasMatch(judged));
  if (usable.length === 0) {
    throw new UsageError(`${path} has no source with a match in both valid and ${split}.`);
  }
  return usable.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function drawLefts(pairs: readonly Pair[], limit: number | undefined, seed: number) {
  const lefts = [...new Set(pairs.map(({ left }) => left))];
  return new Set(limit === undefined ? lefts : shuffle(lefts, seededRandom(seed)).slice(0, limit));
}

function hasMatch(pairs: readonly Pair[]): boolean {
  return pairs.some(({ match }) => match);
}
