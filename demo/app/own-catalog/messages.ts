import type { Mapping } from './columns.ts';
import type { ProductRow } from './product-rows.ts';
import type { FileTable, Refusal } from './read-file.ts';

/** What the page asks of the reading worker: first a file, then perhaps another mapping of it. */
export type ReaderRequest = { file: Blob } | { mapping: Mapping };

/** All of the table but its content, which stays in the worker. */
export type TableFacts = Omit<FileTable, 'records'>;

export type ReaderAnswer = { refusal: Refusal } | { table: TableFacts; products: ProductRow[] };

/**
 * What the worker says. Products come before their table, in parts, since a message of 20,000 rows
 * would hold the page up while it is unpacked.
 */
export type ReaderMessage = { refusal: Refusal } | { part: ProductRow[] } | { table: TableFacts };
