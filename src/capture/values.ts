/** Readers of what a page holds: it may be of any shape. */

/** Longer is no name of anything. */
const nameLimit = 2_000;

/** The usable ones of `values`, each once: text, or whole numbers above 0. */
export function namesOf(...values: readonly unknown[]): string[] {
  const names = values.flatMap((value) => {
    if (typeof value === 'number')
      return Number.isSafeInteger(value) && value > 0 ? [`${value}`] : [];
    if (typeof value !== 'string') return [];
    const name = value.trim();
    return name && name.length <= nameLimit ? [name] : [];
  });
  return [...new Set(names)];
}

/** A field of anything at all; a getter that throws has none. */
export function fieldOf(value: unknown, field: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
    return undefined;
  try {
    return (value as Record<string, unknown>)[field];
  } catch {
    return undefined;
  }
}

/** The fields of data of the page's; none of what has none. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Text or a number as text; anything else is none. Not `String()`: an object may refuse. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** A list, or the one thing that stands in its place. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 200);
  return value === undefined || value === null ? [] : [value];
}

/** A decimal number above 0, as data or as text. */
export function amountOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? decimalOf(value.trim()) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** Thousands may be grouped where a decimal mark tells how; of `1,299` nobody knows what it means. */
function decimalOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (!/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return undefined;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** JSON of any origin, or `undefined`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A global of the page. */
export function globalOf(name: string): unknown {
  return fieldOf(globalThis, name);
}
