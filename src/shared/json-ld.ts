/** What the importers and the capture both know of JSON-LD. */

/** The text of a script element without the comment or CDATA that some systems wrap it in. */
export function unwrapJson(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)$/, '');
}

/** `"https://schema.org/Product"`, `["Product", "…"]` as plain names; what is a kind of product is one. */
export function schemaTypes(type: unknown): ReadonlySet<string> {
  const names = (Array.isArray(type) ? type : [type]).flatMap((name) =>
    typeof name === 'string' ? [name.replace(/^.*[/:#]/, '')] : [],
  );
  if (names.some((name) => /^(IndividualProduct|ProductModel|SomeProducts|Vehicle)$/.test(name))) {
    names.push('Product');
  }
  return new Set(names);
}
