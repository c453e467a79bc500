import { basename, resolve } from 'node:path';
import type { Terminal } from '../../cli/terminal.js';
import { currentCommit } from '../commit.js';
import type { MeasuredRow, MissingRow } from '../measured-row.js';
import type { ModelChoice } from '../models/model-choice.js';
import { openModel } from '../models/open-model.js';
import { round } from '../round.js';
import { judgePairs, type SourceRow } from './judge-pairs.js';
import type { PairsReport } from './pairs-report.js';
import { type Pair, type PairOptions, readPairs } from './read-pairs.js';

/**
 * Judges how well each model's cosine tells pairs of texts about one product from others. Throws
 * `UsageError` for a file that cannot be read, and what loading a model throws.
 */
export async function evaluatePairs(
  path: string,
  options: PairOptions & { models: readonly ModelChoice[] },
  terminal: Terminal,
): Promise<PairsReport> {
  const commit = currentCommit();
  const { seed, split, limit, models } = options;
  const sources = await readPairs(path, options);
  const judged = sources.flatMap((source) => source.judged);
  const pairs = [...judged, ...(split === 'valid' ? [] : sources.flatMap(({ valid }) => valid))];
  const texts = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const rows: (MeasuredRow | MissingRow)[] = [];
  const apart: SourceRow[] = [];
  for (const { name, folder, missing } of models) {
    if (folder === undefined) {
      rows.push({ system: name, missing });
      continue;
    }
    const model = await openModel(name, folder, terminal);
    await model.warm(texts, 'item');
    const vectors = await model.encoder.encode(texts, 'item');
    const result = judgePairs(name, sources, cosineOf(texts, vectors), seed);
    result.row.metrics['texts-per-second'] = round(await model.speed(texts, seed));
    rows.push(result.row);
    apart.push(...result.apart);
    await model.close();
  }
  const sample = limit === undefined ? '' : `, of ${limit} left texts drawn by the seed`;
  return {
    task: 'pairs',
    data: basename(resolve(path)).replace(/(\.tsv)?(\.gz)?$/, ''),
    commit,
    seed,
    split,
    judged: { pairs: judged.length, sources: sources.length },
    protocol: [
      `Cosine of the two texts' vectors, ${split} pairs${sample}; the plain mean over sources.`,
      'F1 at the threshold that is best on the valid pairs of the same source.',
      'Intervals resample left texts within each source.',
    ].join(' '),
    rows,
    apart,
  };
}

function cosineOf(texts: readonly string[], vectors: Float32Array) {
  const places = new Map(texts.map((text, index) => [text, index]));
  const dimensions = vectors.length / texts.length;
  return ({ left, right }: Pair): number => {
    const one = places.get(left)! * dimensions;
    const other = places.get(right)! * dimensions;
    let sum = 0;
    for (let index = 0; index < dimensions; index++) {
      sum += vectors[one + index]! * vectors[other + index]!;
    }
    return sum;
  };
}
