import { expect, test } from 'vitest';
import { judgePairs } from '../../../src/evaluation/pairs/judge-pairs.js';
import type { Pair, PairSource } from '../../../src/evaluation/pairs/read-pairs.js';

/** The right text is the score. */
const scoreOf = ({ right }: Pair) => Number(right);
const pairs = (...given: [score: number, match: 0 | 1, left?: string][]): Pair[] =>
  given.map(([score, match, left], index) => ({
    left: left ?? `left ${index}`,
    right: String(score),
    match: match === 1,
  }));

const shoes: PairSource = {
  name: 'shoes',
  valid: pairs([0.9, 1], [0.2, 0]),
  judged: pairs([0.95, 1], [0.92, 1], [0.5, 0]),
};
const books: PairSource = {
  name: 'books',
  valid: pairs([0.4, 1], [0.3, 0]),
  judged: pairs([0.9, 0], [0.5, 1]),
};

test('each source has the threshold of its own valid pairs, and counts the same in the mean', () => {
  const { row, apart } = judgePairs('x', [books, shoes], scoreOf, 1);
  // Books: precision 1 / 2 where the match is found; both pairs lie above .4, F1 = 2 / 3.
  expect(apart[0]).toMatchObject({ source: 'books', pairs: 2, system: 'x' });
  expect(apart[0]!.metrics).toEqual({ 'average-precision': 0.5, f1: 0.66667 });
  expect(apart[1]!.metrics).toEqual({ 'average-precision': 1, f1: 1 });
  expect(row).toMatchObject({ system: 'x', metrics: { 'average-precision': 0.75, f1: 0.83333 } });
});

test('the judged pairs have no say in the threshold', () => {
  const late: PairSource = { ...shoes, judged: pairs([0.8, 1], [0.1, 0]) };
  // Any threshold between would be perfect; the valid pairs say .9.
  expect(judgePairs('x', [late], scoreOf, 1).row.metrics).toEqual({
    'average-precision': 1,
    f1: 0,
  });
});

test('pairs of one left text are drawn together', () => {
  const judged = pairs([0.9, 1, 'one'], [0.8, 0, 'one'], [0.7, 1, 'one'], [0.6, 0, 'one']);
  const { row } = judgePairs('x', [{ name: 'a', valid: judged, judged }], scoreOf, 1);
  expect(row.ci95['average-precision']).toEqual([0.83333, 0.83333]);
});

test('the same seed gives the same intervals', () => {
  const wide = { ...books, judged: pairs([0.9, 0], [0.8, 1], [0.7, 0], [0.6, 1], [0.5, 1]) };
  const judge = (seed: number) => judgePairs('x', [wide], scoreOf, seed).row.ci95;
  expect(judge(3)).toEqual(judge(3));
  const [low, high] = judge(3)['average-precision']!;
  expect(low).toBeLessThan(high);
});
