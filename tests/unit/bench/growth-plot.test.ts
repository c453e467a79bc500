import { expect, test } from 'vitest';
import { growthPlot } from '../../../bench/growth-plot.js';

const row = (system: string, n: number, p50_ms?: number) => ({
  question: 'retrieval',
  system,
  n,
  ...(p50_ms !== undefined && { p50_ms }),
});

test('a system has as many points as figures, and one without any has no line', () => {
  const svg = growthPlot([
    row('fast', 1_000, 0.02),
    row('fast', 10_000, 0.2),
    row('slow', 1_000, 2),
    row('slow', 10_000),
    row('broken', 1_000),
  ]);
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('>slow</text>');
  expect(svg).not.toContain('broken');
});

test('ten times as many vectors are as far right at every size', () => {
  const svg = growthPlot([1_000, 10_000, 100_000].map((n) => row('one', n, n / 1_000)));
  const [first, second, third] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map((dot) =>
    Number(dot[1]),
  );
  expect(third! - second!).toBeCloseTo(second! - first!, 0);
});
