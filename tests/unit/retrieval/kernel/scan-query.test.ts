import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowLayout } from '../../../../src/retrieval/kernel/row-layout.js';
import { scanQuery } from '../../../../src/retrieval/kernel/scan-query.js';
import { drawNormal, seededRandom } from '../../../../src/shared/random.js';

const setting = fc.record({
  dimensions: fc.integer({ min: 1, max: 1_200 }),
  seed: fc.nat(1_000),
  power: fc.constantFrom(0, 1, 5),
  share: fc.constantFrom(0.5, 0.75, 1),
});

test('no combination of signs adds up to more than a byte holds, and few to much less', () => {
  fc.assert(
    fc.property(setting, ({ dimensions, seed, power, share }) => {
      const { planes, terms } = queryOf(dimensions, seed, power, share);
      let [most, least] = [0, 0];
      for (let half = 0; half < 2 * planes.length; half++) {
        const of = terms.subarray(16 * half, 16 * half + 16);
        most += Math.max(...of);
        least += Math.min(...of);
      }
      expect(most).toBeLessThanOrEqual(127);
      expect(most).toBeGreaterThan(100);
      expect(least).toBeGreaterThanOrEqual(-127);
    }),
  );
});

// 187 times the largest scale is the last number below one half, and half a unit more rounds up to 1.
test('terms are bounded as they are rounded', () => {
  const query = [...Array(63).fill([-187, 0, 0, 0]), [-32_767, -2_949, 0, 0]].flat();
  const { terms } = scanQuery(query, 20, new RowLayout(256, 64), 1)!;
  let most = 0;
  for (let half = 0; half < terms.length; half += 16) {
    most += Math.max(...terms.subarray(half, half + 16));
  }
  expect(most).toBeLessThanOrEqual(127);
});

test('of the signs those are looked at where the query is largest', () => {
  fc.assert(
    fc.property(setting, ({ dimensions, seed, power, share }) => {
      const { codes, planes } = queryOf(dimensions, seed, power, share);
      const weights = Array.from({ length: codes.length / 8 }, (_, plane) =>
        codes.subarray(8 * plane, 8 * plane + 8).reduce((sum, code) => sum + code ** 2, 0),
      );
      const left = weights.filter((_, plane) => !planes.includes(plane));
      const taken = Array.from(planes, (plane) => weights[plane]!);
      expect(planes.length % 4).toBe(0);
      expect(planes.length).toBeGreaterThanOrEqual(Math.min(share * weights.length, 64));
      expect(Math.min(...taken)).toBeGreaterThanOrEqual(Math.max(0, ...left));
    }),
  );
});

function queryOf(dimensions: number, seed: number, power: number, share: number) {
  const random = seededRandom(seed);
  const query = Float32Array.from(
    { length: dimensions },
    (_, index) => drawNormal(random) / (1 + index) ** power,
  );
  return scanQuery(query, 20, new RowLayout(dimensions, 64), share)!;
}
