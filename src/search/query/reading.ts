import type { Chip } from '../../types.js';
import type { Lexicon } from '../lexicon.js';
import type { Speller } from '../spelling.js';
import type { Word } from '../words.js';

/** A query as the readers see it. */
export interface QueryText {
  /** The query, folded. */
  folded: string;
  /** Its words; those that the catalogue does not know with the terms they are likely meant for. */
  words: readonly Word[];
}

/** What the catalogue teaches about queries. */
export interface Teachers {
  lexicon: Lexicon;
  speller: Speller;
}

/** One wish, and where in the folded query it stands. */
export interface Reading {
  chip: Chip;
  from: number;
  to: number;
  /** Whether the words say nothing else: they are not looked for in products. */
  consumes: boolean;
}

/** Finds wishes of one kind in a query. */
export type Reader = (query: QueryText, teachers: Teachers) => Reading[];
