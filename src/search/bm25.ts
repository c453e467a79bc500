/**
 * The numbers of BM25 (Robertson & Zaragoza, 2009): `k` (above 0) is how much the second mention of a
 * word still counts, `b` (0 to 1) how much a long field counts against it. `d` (0 or more) is what BM25+
 * (Lv & Zhai, CIKM 2011) adds for each mention, however long the field.
 */
export interface Bm25 {
  k: number;
  b: number;
  d: number;
}

/** How much a word tells that `holding` of `documents` documents hold; above 0. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * What `frequency` mentions in a field count before the word's own weight.
 *
 * @param length of the field, as a multiple of the average one.
 */
export function mentionScore(frequency: number, length: number, { k, b, d }: Bm25): number {
  return d + (frequency * (k + 1)) / (frequency + k * (1 - b + b * length));
}
