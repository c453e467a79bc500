/**
 * `value` as it can cross to a worker. A field that cannot, such as a function, becomes the name of its
 * type, which whoever checks the field will refuse: so one of them costs itself and not the whole.
 */
export function cloneable(value: unknown): unknown {
  if (canCross(value)) return value;
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, canCross(one) ? one : typeof one]),
  );
}

function canCross(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
