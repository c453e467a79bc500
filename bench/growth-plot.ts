import type { Row } from './row.js';

const [width, height] = [760, 440];
const [left, right, top, bottom] = [60, 170, 20, 50];
const colors = [
  '#0b6e4f',
  '#6bbf59',
  '#888',
  '#c44536',
  '#e08e45',
  '#7d5ba6',
  '#2f6690',
  '#3a7ca5',
  '#b5838d',
  '#bbb',
];

/** Times against sizes, both logarithmic, one line a system, as SVG. */
export function growthPlot(rows: readonly Row[]): string {
  const timed = rows.filter((row): row is Row & { p50_ms: number } => (row.p50_ms ?? 0) > 0);
  const x = scale(
    timed.map(({ n }) => n),
    left,
    width - right,
  );
  const y = scale(
    timed.map(({ p50_ms }) => p50_ms),
    height - bottom,
    top,
  );
  const systems = [...new Set(timed.map(({ system }) => system))];
  const ends = systems.map((system) => timed.findLast((row) => row.system === system)!);
  const labels = spreadOut(ends.map(({ p50_ms }) => y.at(p50_ms)));
  const lines = systems.map((system, index) => {
    const own = timed.filter((row) => row.system === system);
    const points = own.map(({ n, p50_ms }) => `${x.at(n).toFixed(1)},${y.at(p50_ms).toFixed(1)}`);
    const color = colors[index % colors.length]!;
    const dots = points.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3"/>`;
    });
    return `<g fill="${color}"><polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="${system === 'windowshop' ? 3 : 1.5}"/>${dots.join('')}<text x="${width - right + 12}" y="${labels[index]!.toFixed(1)}" dy="4">${system}</text></g>`;
  });
  const columns = x.ticks.map(
    (tick) =>
      `<path d="M${x.at(tick)} ${top}V${height - bottom}" stroke="#ddd"/><text x="${x.at(tick)}" y="${height - bottom + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
  );
  const ranks = y.ticks.map(
    (tick) =>
      `<path d="M${left} ${y.at(tick)}H${width - right}" stroke="#ddd"/><text x="${left - 8}" y="${y.at(tick)}" dy="4" text-anchor="end">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Median milliseconds to find the twenty nearest of n vectors</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<g fill="#444">
${[...columns, ...ranks].join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">vectors</text>
<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">p50, ms</text>
</g>
${lines.join('\n')}
</svg>
`;
}

/** A logarithmic axis over whole decades, from `start` to `end` on the paper. */
function scale(values: readonly number[], start: number, end: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value: number) => start + ((Math.log10(value) - low) / (high - low)) * (end - start),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => Number(`1e${low + at}`)),
  };
}

/** Places of labels, moved down until none covers another. */
function spreadOut(places: readonly number[]): number[] {
  const moved = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of places
    .map((_, at) => at)
    .sort((one, other) => places[one]! - places[other]!)) {
    last = Math.max(places[index]!, last + 14);
    moved[index] = last;
  }
  return moved;
}
