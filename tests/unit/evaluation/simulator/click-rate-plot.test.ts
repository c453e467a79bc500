import { expect, test } from 'vitest';
import { clickRatePlot } from '../../../../src/evaluation/simulator/click-rate-plot.js';

test('a plot has a line and a name for each policy, a higher rate higher up', () => {
  const svg = clickRatePlot([
    { name: 'low', values: [0.1, 0.1, 0.1] },
    { name: 'high', values: [0.4, 0.4, 0.4] },
  ]);
  const heightOf = (name: string) =>
    Number(svg.match(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`))?.[1]);
  expect(heightOf('high')).toBeLessThan(heightOf('low'));
  expect(svg).not.toContain('NaN');
});

test('a plot of nothing is a plot still', () => {
  expect(clickRatePlot([])).not.toContain('NaN');
  expect(clickRatePlot([{ name: 'one', values: [0] }])).not.toContain('NaN');
});
