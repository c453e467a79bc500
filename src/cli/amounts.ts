/** A count for people: `1,765`. */
export function spaced(count: number): string {
  return count.toLocaleString('en');
}

/** A size for people: `18 KB`, `2.5 MB`. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
