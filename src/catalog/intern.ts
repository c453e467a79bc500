/** More texts than this are not held: whoever has so many does not repeat them. */
const most = 50_000;

const known = new Map<string, string>();

/**
 * The same text, held once: brands, categories and colours come again in thousands of rows, and every row that
 * is parsed brings a copy of its own.
 */
export function intern(text: string): string {
  const held = known.get(text);
  if (held !== undefined) return held;
  if (known.size >= most) known.clear();
  known.set(text, text);
  return text;
}
