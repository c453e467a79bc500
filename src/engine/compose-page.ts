import type { VariantKey } from '../shared/variant-key.js';
import type { CheckedRequest } from './checked-request.js';
import { type ComposedSlate, draftSlate, fillSlate, type SlateParts } from './compose-slate.js';

/**
 * The lists of a page. No item, nor a variant of one, stands there twice, and what a request names as
 * its `item` stands there already. No two lists start from the same item of the history. Pinned items are placed first, in all lists; then the lists are
 * filled one after another, each with the best that is left.
 */
export function composePage(
  parts: Omit<SlateParts, 'request'>,
  requests: readonly CheckedRequest[],
): ComposedSlate[] {
  const onPage = new Set<VariantKey>();
  for (const { item } of requests) {
    const row = item === undefined ? undefined : parts.catalog.rowOf(item);
    if (row !== undefined) onPage.add(parts.catalog.variantKeyOf(row));
  }
  const begun = new Set<number>();
  const drafts = requests.map((request) => draftSlate({ ...parts, request }, onPage, begun));
  return drafts.map((draft) => fillSlate(draft, onPage));
}
