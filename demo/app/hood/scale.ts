/** A number from `from` to `to` in place of one from 0 to `max`. */
export function scale(value: number, max: number, from: number, to: number): number {
  return max > 0 ? from + (value / max) * (to - from) : from;
}

/** The smallest of 1, 2, 5, 10, 20 … that is not below `value`: the top of an axis. */
export function niceTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9));
  return (step ?? 10) * power;
}

/** A number for the `d` of a path. */
export function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** A closed area between two lines over the same places. */
export function areaPath(
  xs: readonly number[],
  tops: readonly number[],
  floors: readonly number[],
) {
  const there = xs.map((x, index) => point(x, tops[index]!));
  const back = xs.map((x, index) => point(x, floors[index]!)).reverse();
  return there.length > 0 ? `M${[...there, ...back].join('L')}Z` : '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
