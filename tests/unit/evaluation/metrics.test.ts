import { expect, test } from 'vitest';
import { metricNames, metricsOf } from '../../../src/evaluation/next-item/metrics.js';

const named = (rank: number) =>
  Object.fromEntries(metricsOf(rank).map((value, index) => [metricNames[index], value]));

test('the right item on top is worth everything', () => {
  expect(metricsOf(1)).toEqual(metricNames.map(() => 1));
});

test('on place 3 it gains 1 / log2(4), and a third by reciprocal rank, at every cutoff that reaches it', () => {
  for (const k of [3, 5, 10, 20]) {
    expect(named(3)).toMatchObject({ [`hit@${k}`]: 1, [`ndcg@${k}`]: 0.5, [`mrr@${k}`]: 1 / 3 });
  }
});

test('on place 4 the cutoff at 3 misses it', () => {
  expect(named(4)).toMatchObject({ 'hit@3': 0, 'hit@5': 1, 'ndcg@3': 0 });
  expect(named(4)['ndcg@5']).toBeCloseTo(0.430677, 6);
});

test('beyond the list, or not in it, it is worth nothing', () => {
  expect(named(11)).toMatchObject({ 'hit@10': 0, 'ndcg@10': 0, 'mrr@10': 0, 'hit@20': 1 });
  for (const rank of [0, 21]) expect(metricsOf(rank)).toEqual(metricNames.map(() => 0));
});
