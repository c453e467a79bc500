/** `compute`, asked once for each text: for names, which are few where rows are many. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
