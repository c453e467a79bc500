import type { Chip } from '../../types.js';
import type { Lexicon } from '../lexicon.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Word } from '../words.js';

/** A query as the readers see it. */
export interface QueryText {
  /** The query, folded. */
  folded: string;
  words: readonly Word[];
}

/** What the catalogue teaches about queries. */
export interface Teachers {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
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
