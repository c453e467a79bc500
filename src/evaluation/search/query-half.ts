import { textHash } from '../../shared/text-hash.js';

/** Which half of the queries: fusion weights may be tuned on `even`, `odd` is reported. */
export type Half = 'even' | 'odd';

/** Parts of a search folder that can be judged. */
export const queryParts = ['odd', 'even', 'all'] as const;
export type QueryPart = (typeof queryParts)[number];

/**
 * The half a query belongs to: whether its `textHash` (64 bits over the query's UTF-16 units, exactly
 * as the file writes it) is an even number, told by its last hexadecimal digit. The same for the same
 * query in every file.
 */
export function halfOf(query: string): Half {
  return Number.parseInt(textHash(query).slice(-1), 16) % 2 === 0 ? 'even' : 'odd';
}

export function isIn(query: string, part: QueryPart): boolean {
  return part === 'all' || halfOf(query) === part;
}
