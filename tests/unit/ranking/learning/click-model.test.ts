import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ClickModel,
  type ClickModelSettings,
  type Example,
} from '../../../../src/ranking/learning/click-model.js';
import { readEvidence } from '../../../../src/ranking/learning/evidence.js';
import { seededRandom } from '../../../../src/shared/random.js';

const settings: ClickModelSettings = {
  spreadOf: () => 0.5,
  limit: 2,
  step: 0.3,
  memory: 0.95,
  scale: 0.5,
};
const newModel = () => new ClickModel(settings);

const attribute = (key: string) => ({ keys: [key], values: [] });

/** A slate of as many items as `keys`, each with one attribute, of which the one at `clicked` is clicked. */
function slate(keys: readonly string[], clicked?: number): Example[] {
  const evidence = readEvidence(
    keys.map((_, position) => ({ position, outcome: position === clicked ? 'clicked' : 'left' })),
  );
  return keys.flatMap((key, position): Example[] => {
    const found = evidence[position];
    return found ? [{ ...found, score: 0, inputs: attribute(key) }] : [];
  });
}

const ten = Array.from({ length: 10 }, (_, index) => `item ${index}`);

test('a model that has seen nothing corrects nothing', () => {
  expect(newModel().correction()(attribute('a'))).toBe(0);
});

test('what is clicked rises, what is left above the click falls, what stands below stays', () => {
  const model = newModel();
  model.learn(slate(['above', 'clicked', 'below'], 1));
  const correct = model.correction();
  expect(correct(attribute('clicked'))).toBeGreaterThan(0);
  expect(correct(attribute('above'))).toBeLessThan(0);
  expect(correct(attribute('below'))).toBe(0);
});

test('a click at position 9 lifts its item further above the others than one at position 0', () => {
  const lift = (clicked: number) => {
    const model = newModel();
    model.learn(slate(ten, clicked));
    const corrections = ten.map((key) => model.correction()(attribute(key)));
    const others = corrections.filter((_, index) => index !== clicked);
    return corrections[clicked]! - others.reduce((sum, one) => sum + one, 0) / others.length;
  };
  expect(lift(9)).toBeGreaterThan(lift(0));
});

test('what is left at the top falls further than what is left at the end, where few look', () => {
  const model = newModel();
  model.learn(slate(ten));
  const correct = model.correction();
  expect(correct(attribute('item 0'))).toBeLessThan(correct(attribute('item 9')));
});

test('a feature moves by how the clicked item stands out in it, not by its size', () => {
  const model = newModel();
  const feature = (value: number) => ({ keys: ['taste'], values: [value] });
  const [left, clicked] = slate(['', ''], 1);
  model.learn([
    { ...left!, inputs: feature(5) },
    { ...clicked!, inputs: feature(6) },
  ]);
  expect(model.beliefs.get('taste')!.mean).toBeGreaterThan(0);
  const same = newModel();
  same.learn([
    { ...left!, inputs: feature(5) },
    { ...clicked!, inputs: feature(5) },
  ]);
  expect(same.beliefs.get('taste')!.mean).toBe(0);
});

test('a purchase counts more than a click', () => {
  const meanAfter = (outcome: 'clicked' | 'purchased') => {
    const model = newModel();
    const [evidence] = readEvidence([{ position: 0, outcome }]);
    model.learn([{ ...evidence!, score: 0, inputs: attribute('a') }]);
    return model.beliefs.get('a')!.mean;
  };
  // Far from the limit of a step, which would hide it.
  expect(meanAfter('purchased')).toBeGreaterThan(meanAfter('clicked'));
});

test('what is not met any more is forgotten', () => {
  const model = newModel();
  model.learn(slate(['a', 'b'], 0));
  const before = model.beliefs.get('a')!;
  for (let turn = 0; turn < 100; turn++) model.learn(slate(['c', 'd'], 0));
  const after = model.beliefs.get('a')!;
  expect(after.mean).toBeLessThan(before.mean * 0.05);
  expect(after.precision).toBeCloseTo(0.5 ** -2, 1);
});

test('with each look a belief becomes firmer, within what memory allows', () => {
  const model = newModel();
  model.learn(slate(['a'], 0));
  const once = model.beliefs.get('a')!.precision;
  expect(once).toBeGreaterThan(0.5 ** -2);
  model.learn(slate(['a'], 0));
  expect(model.beliefs.get('a')!.precision).toBeGreaterThan(once);
});

const key = fc.constantFrom('taste', 'price', 'brand: a', 'brand: b', 'color: red', '__proto__');
const anyExample: fc.Arbitrary<Example> = fc.record({
  isWanted: fc.boolean(),
  weight: fc.constantFrom(1, 1.5, 2),
  examined: fc.double({ min: 0.1, max: 1, noNaN: true }),
  score: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  inputs: fc.record({
    keys: fc.uniqueArray(key, { minLength: 2 }),
    values: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 2,
      maxLength: 2,
    }),
  }),
});

test('whatever the feedback, no weight leaves its limits, none jumps, and none is lost to rounding', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyExample, { minLength: 1 }), { maxLength: 20 }), (slates) => {
      const model = newModel();
      let before = new Map<string, number>();
      for (const examples of slates) {
        model.learn(examples);
        for (const [name, { mean, precision }] of model.beliefs) {
          expect(Math.abs(mean)).toBeLessThanOrEqual(settings.limit);
          const kept = (before.get(name) ?? 0) * settings.memory;
          expect(Math.abs(mean - kept)).toBeLessThanOrEqual(settings.step + 1e-9);
          expect(precision).toBeGreaterThanOrEqual(0.5 ** -2 - 1e-9);
          expect(Number.isFinite(precision)).toBe(true);
        }
        before = new Map([...model.beliefs].map(([name, { mean }]) => [name, mean]));
      }
    }),
  );
});

test('without exploration the same feedback gives the same corrections', () => {
  const corrections = () => {
    const model = newModel();
    for (const clicked of [3, 0, 7]) model.learn(slate(ten, clicked));
    return ten.map((name) => model.correction()(attribute(name)));
  };
  expect(corrections()).toEqual(corrections());
});

test('with exploration what is not known is drawn widely, what is known closely, one drawing a list', () => {
  const model = newModel();
  for (let turn = 0; turn < 40; turn++) model.learn(slate(['known', 'other'], 0));
  const random = seededRandom(7);
  const spread = (name: string) => {
    const drawn = Array.from({ length: 300 }, () => model.sample(random)(attribute(name)));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    return Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
  };
  expect(spread('never seen')).toBeGreaterThan(1.3 * spread('known'));
  const one = model.sample(random);
  expect(one(attribute('known'))).toBe(one(attribute('known')));
});
