/** A line of the plot: a share for each slate. */
export interface PlotLine {
  name: string;
  values: readonly number[];
}

const width = 760;
const height = 420;
const margin = { top: 24, right: 96, bottom: 48, left: 56 };
/** Told apart by colour-blind people too (Okabe & Ito, 2008). */
const colors = ['#999999', '#e69f00', '#56b4e9', '#009e73', '#cc79a7', '#d55e00'];
/** Slates that are averaged for a point: single ones jump too much to be read. */
const smoothing = 5;

/** Click rate by slate as an SVG document, each line with its name at its end. */
export function clickRatePlot(lines: readonly PlotLine[]): string {
  const slates = lines[0]?.values.length ?? 0;
  const smooth = lines.map(({ name, values }) => ({ name, values: average(values) }));
  const most = Math.max(0.1, ...smooth.flatMap(({ values }) => values));
  const top = Math.ceil(most * 10) / 10;
  const x = (slate: number) =>
    margin.left + ((width - margin.left - margin.right) * slate) / Math.max(1, slates - 1);
  const y = (share: number) =>
    height - margin.bottom - ((height - margin.top - margin.bottom) * share) / top;
  const steps = Array.from({ length: Math.round(top * 10) + 1 }, (_, step) => step / 10);
  const grid = steps.map(
    (share) =>
      `<path d="M${margin.left} ${at(y(share))}H${width - margin.right}" stroke="#ddd"/>` +
      text(margin.left - 8, y(share) + 4, `${Math.round(share * 100)} %`, 'end'),
  );
  const ticks = [1, 10, 20, 30, 40, 50]
    .filter((slate) => slate <= slates)
    .map((slate) => text(x(slate - 1), height - margin.bottom + 20, String(slate), 'middle'));
  const curves = smooth.map(({ name, values }, index) => {
    const color = colors[index % colors.length]!;
    const points = values.map((share, slate) => `${at(x(slate))} ${at(y(share))}`).join('L');
    return (
      `<path d="M${points}" fill="none" stroke="${color}" stroke-width="2"/>` +
      text(width - margin.right + 8, y(values.at(-1) ?? 0) + 4, name, 'start', color)
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<title>Share of slates clicked, by slate and policy</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...ticks, ...curves].join('\n')}
${text(width / 2, height - 8, `slate (mean of ${smoothing})`, 'middle')}
${text(margin.left, 14, 'slates clicked', 'start')}
</svg>
`;
}

/** The mean around each value; fewer at the ends. */
function average(values: readonly number[]): number[] {
  const reach = Math.floor(smoothing / 2);
  return values.map((_, at) => {
    const near = values.slice(Math.max(0, at - reach), at + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

function text(x: number, y: number, words: string, anchor: string, fill = '#333'): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
}

function at(value: number): string {
  return value.toFixed(1);
}
