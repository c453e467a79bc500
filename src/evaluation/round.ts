/** Five decimals: more would only tell rounding errors apart. */
export function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
