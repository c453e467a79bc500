import { type Random, seededRandom } from '../../shared/random.js';
import { percentile, resamples } from '../bootstrap.js';
import { type MeasuredRow, rowOf } from '../measured-row.js';
import { averagePrecision, bestThreshold, f1At, type ScoredPair } from './pair-metrics.js';
import type { Pair, PairSource } from './read-pairs.js';

/** How alike two texts are. */
export type Similarity = (pair: Pair) => number;

/** A row of one source. */
export interface SourceRow extends MeasuredRow {
  source: string;
  pairs: number;
}

interface Estimate {
  mean: number;
  interval: [number, number];
}

type Figures = readonly [averagePrecision: number, f1: number];

/**
 * Average precision and F1 of a similarity, the plain mean over sources and each apart. The threshold
 * of a source is the best one of its `valid` pairs. Intervals resample left texts within each source:
 * pairs that share one are no independent evidence.
 */
export function judgePairs(
  system: string,
  sources: readonly PairSource[],
  similarity: Similarity,
  seed: number,
): { row: MeasuredRow; apart: SourceRow[] } {
  const random = seededRandom(seed);
  const bySource = sources.map((source) => judgeSource(source, similarity, random));
  const all = (turn: number) => meanOf(bySource.map(({ drawn }) => drawn[turn]!));
  const row = rowOfFigures(
    system,
    meanOf(bySource.map(({ figures }) => figures)),
    Array.from({ length: resamples }, (_, turn) => all(turn)),
  );
  const apart = sources.map(({ name, judged }, index) => {
    const { figures, drawn } = bySource[index]!;
    return { ...rowOfFigures(system, figures, drawn), source: name, pairs: judged.length };
  });
  return { row, apart };
}

function judgeSource({ valid, judged }: PairSource, similarity: Similarity, random: Random) {
  const threshold = bestThreshold(score(valid, similarity));
  const measure = (pairs: readonly ScoredPair[]): Figures => [
    averagePrecision(pairs) ?? 0,
    f1At(pairs, threshold),
  ];
  const pairs = score(judged, similarity);
  const lefts = new Map<string, ScoredPair[]>();
  for (const pair of pairs) lefts.set(pair.left, [...(lefts.get(pair.left) ?? []), pair]);
  const groups = [...lefts.values()];
  const figures = measure(pairs);
  const drawn = Array.from({ length: resamples }, () => {
    for (const pair of pairs) pair.weight = 0;
    for (let turn = 0; turn < groups.length; turn++) {
      for (const pair of groups[Math.floor(random() * groups.length)]!) pair.weight++;
    }
    return measure(pairs);
  });
  return { figures, drawn };
}

function score(pairs: readonly Pair[], similarity: Similarity) {
  return pairs
    .map((pair) => ({ ...pair, score: similarity(pair), weight: 1 }))
    .sort((one, other) => other.score - one.score);
}

function meanOf(figures: readonly Figures[]): Figures {
  const mean = (index: 0 | 1) =>
    figures.reduce((sum, values) => sum + values[index], 0) / figures.length;
  return [mean(0), mean(1)];
}

function rowOfFigures(system: string, figures: Figures, drawn: readonly Figures[]): MeasuredRow {
  const estimate = (index: 0 | 1): Estimate => {
    const sorted = drawn.map((values) => values[index]).sort((one, other) => one - other);
    return {
      mean: figures[index],
      interval: [percentile(sorted, 0.025), percentile(sorted, 0.975)],
    };
  };
  return rowOf(system, { 'average-precision': estimate(0), f1: estimate(1) });
}
