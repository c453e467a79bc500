/** The fields of `row` that say something: a field given as `undefined` does not. */
export function definedFields(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
