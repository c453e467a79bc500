/** A product in the words of `Product`, its values still unchecked. What is none comes as it was found. */
export type Row = unknown;

/** What importers know beside the content. */
export interface ImportContext {
  /** Address of the catalogue, if it has one: links may be relative to it. */
  url?: string | undefined;
  /** Milliseconds since 1970: sales begin and end. */
  now: number;
  /** Hears what could not be read, where reading went on. */
  onDamage(why: string): void;
}

/**
 * Reads a format: the text comes in pieces and rows go out in batches, so that neither is ever whole
 * in memory. Throws where nothing of that format can be there.
 */
export type Importer = (
  text: AsyncIterable<string>,
  context: ImportContext,
) => AsyncIterable<readonly Row[]>;

/** Characters of one item, or of one line: nothing of a shop is longer. */
export const itemLimit = 4_000_000;
