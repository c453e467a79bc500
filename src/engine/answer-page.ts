import type { Catalog } from '../catalog/index.js';
import { type ErrorReport, report } from '../errors.js';
import type { Profile } from '../profile/index.js';
import type { Random } from '../shared/random.js';
import type { FoundBy, Recommendation, Slate } from '../types.js';
import { checkRequest } from './check-request.js';
import type { CheckedRequest, CheckedRules } from './checked-request.js';
import { composePage } from './compose-page.js';
import type { ComposedSlate, SlateParts } from './compose-slate.js';
import type { Found } from './rungs/rung.js';

/** What lists take from the rest of the engine. */
export interface PageParts extends Omit<SlateParts, 'request' | 'profile'> {
  profile(): Profile;
  /** Those of the shop. */
  rules: CheckedRules;
  random: Random;
}

/** A slate for each of the untrusted requests of a page, in their order. */
export function answerPage(inputs: readonly unknown[], parts: PageParts): Slate[] {
  const began = performance.now();
  const checked = inputs.map((input) => checkRequest(input, parts.rules));
  const requests = checked.map(({ request }) => request);
  const lists = composePage({ ...parts, profile: parts.profile() }, requests);
  const ms = performance.now() - began;
  return lists.map((list, place) => {
    const { request, problems } = checked[place]!;
    const { anchor, items, used } = contentOf(list, parts.catalog);
    const slate: Slate = {
      slate: Math.floor(parts.random() * 2 ** 52).toString(36),
      strategy: request.strategy,
      items,
      timings: { rank: ms, total: ms },
    };
    if (used) slate.used = used;
    if (anchor) slate.anchor = anchor;
    const error = worstOf([...problems, ...list.problems], request, parts.catalog);
    if (error) slate.error = error;
    return slate;
  });
}

function contentOf({ found, anchor }: ComposedSlate, catalog: Catalog) {
  const items = found.map(({ row, ...rest }): Recommendation => {
    const product = catalog.whole(catalog.products[row]!);
    return { item: product.id, product, ...rest };
  });
  const start = anchor === undefined ? undefined : catalog.products[anchor]!;
  return {
    items,
    used: mostUsed(found),
    anchor: start && { item: start.id, title: start.title },
  };
}

function worstOf(
  problems: readonly ErrorReport[],
  { item }: CheckedRequest,
  catalog: Catalog,
): ErrorReport | undefined {
  const isUnknown = item !== undefined && catalog.rowOf(item) === undefined;
  const unknown = isUnknown ? report('ITEM_UNKNOWN', { item }) : undefined;
  return problems.find(({ code }) => code === 'FILTER_MATCHES_NOTHING') ?? unknown ?? problems[0];
}

/** What found most of the items that were not pinned; of equals the one that was asked first. */
function mostUsed(found: readonly Found[]): FoundBy | undefined {
  const counts = new Map<FoundBy, number>();
  for (const { strategy } of found) counts.set(strategy, (counts.get(strategy) ?? 0) + 1);
  if (counts.size > 1) counts.delete('pinned');
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0];
}
