import { expect, test } from 'vitest';
import { featureNames, noFeatures, scoreFeatures, weights } from '../../../src/ranking/index.js';
import { priors } from '../../../src/ranking/priors.js';
import file from '../../../src/ranking/weights.json' with { type: 'json' };

test('every feature has a finite weight in every set', () => {
  for (const set of Object.values(weights)) {
    expect(Object.keys(set)).toEqual([...featureNames]);
    expect(Object.values(set).every(Number.isFinite)).toBe(true);
  }
});

test('what was learnt stands above what was set by hand', () => {
  expect(weights.graph.taste).toBe(file.graph.taste);
  expect(weights.graph.fatigue).toBe(priors.fatigue);
});

test('the weights say what they were learnt from, and that no test row was among it', () => {
  expect(file.learntFrom.map(({ weights: set }) => set)).toEqual(['graph', 'plain', 'basket']);
  for (const { split, choices, loss } of file.learntFrom) {
    expect(['valid', 'last 20 % of the baskets']).toContain(split);
    expect(choices).toBeGreaterThan(1_000);
    // Better than a guess among three hundred.
    expect(loss).toBeLessThan(Math.log(300));
  }
});

test('more of what is wanted scores higher, whatever else is known', () => {
  const nothing = noFeatures();
  for (const set of Object.values(weights)) {
    for (const name of ['bestMatch', 'popularity'] as const) {
      expect(scoreFeatures({ ...nothing, [name]: 1 }, set), name).toBeGreaterThan(0);
    }
    // Beside a basket another thing of the same kind is not wanted more.
    for (const name of ['brand', 'category', 'price'] as const) {
      const score = scoreFeatures({ ...nothing, [name]: 1 }, set);
      if (set === weights.basket) expect(score, name).toBe(0);
      else expect(score, name).toBeGreaterThan(0);
    }
    for (const name of ['fatigue', 'unwanted'] as const) {
      expect(scoreFeatures({ ...nothing, [name]: 1 }, set), name).toBeLessThan(0);
    }
  }
});
