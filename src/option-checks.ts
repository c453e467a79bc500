/** Gives a value back if it can be used, else `undefined`. Our own, since a library would make the page's script a quarter larger. */
export type Check<T> = (value: unknown) => T | undefined;

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const text: Check<string> = (value) => (typeof value === 'string' ? value : undefined);

export function textLike(pattern: RegExp): Check<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

export function oneOf<T extends string>(...words: readonly T[]): Check<T> {
  return (value) => words.find((word) => word === value);
}

/** A number from `least` to `most`. */
export function within(least: number, most: number): Check<number> {
  return (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

export function wholeWithin(least: number, most: number): Check<number> {
  return (value) => (Number.isInteger(value) ? within(least, most)(value) : undefined);
}

export const texts: Check<string[]> = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;

/** An object whose known fields can all be used; unknown ones, and those that are `undefined`, are left out. */
export function fieldsOf<T extends object>(
  checks: {
    readonly [K in keyof T]-?: Check<NonNullable<T[K]>>;
  },
): Check<Partial<T>> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const read: Partial<T> = {};
    for (const name of Object.keys(checks) as (keyof T)[]) {
      const given = (value as Partial<Record<keyof T, unknown>>)[name];
      if (given === undefined) continue;
      const usable = checks[name](given);
      if (usable === undefined) return undefined;
      read[name] = usable;
    }
    return read;
  };
}

/** What was given, in a few words. */
export function shown(value: unknown): string {
  try {
    return JSON.stringify(value)?.slice(0, 80) ?? typeof value;
  } catch {
    return typeof value;
  }
}
