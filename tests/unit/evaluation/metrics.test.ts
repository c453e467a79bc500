import { expect, test } from 'vitest';
import { metricNames, metricsOf } from '../../../src/evaluation/next-item/metrics.js';

const named = (rank: number) =>
  Object.fromEntries(metricsOf(rank).map((value, index) => [metricNames[index], value]));

test('the right item on top is worth everything', () => {
  expect(metricsOf(1)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('on place 3 it gains 1 / log2(4), at every cutoff that reaches it', () => {
  expect(named(3)).toEqual({
    'hit@3': 1,
    'hit@5': 1,
    'hit@10': 1,
    'ndcg@3': 0.5,
    'ndcg@5': 0.5,
    'ndcg@10': 0.5,
  });
});

test('on place 4 the cutoff at 3 misses it', () => {
  expect(named(4)).toMatchObject({ 'hit@3': 0, 'hit@5': 1, 'ndcg@3': 0 });
  expect(named(4)['ndcg@5']).toBeCloseTo(0.430677, 6);
});

test('beyond the list, or not in it, it is worth nothing', () => {
  expect(metricsOf(11)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(metricsOf(0)).toEqual([0, 0, 0, 0, 0, 0]);
});
