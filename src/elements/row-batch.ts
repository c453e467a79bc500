import type { ExcludeRule, Recommender, RecommendRequest, Slate } from '../types.js';

interface Asked {
  row: Element;
  request: RecommendRequest;
  signal: AbortSignal;
  resolve(slate: Slate): void;
}

interface Page {
  asked: Asked[];
  /** What the rows of the page show. */
  shown: Map<Element, readonly string[]>;
  headings: Map<Element, string>;
}

const pages = new WeakMap<Recommender, Page>();

function pageOf(recommender: Recommender): Page {
  const page = pages.get(recommender) ?? { asked: [], shown: new Map(), headings: new Map() };
  pages.set(recommender, page);
  return page;
}

/**
 * A slate for `row`, asked for together with all rows that ask at the same moment, in the order in which
 * they stand in the document: no item stands in two of them, nor in one that came earlier.
 */
export function askWithPage(
  recommender: Recommender,
  row: Element,
  request: RecommendRequest,
  signal: AbortSignal,
): Promise<Slate> {
  const page = pageOf(recommender);
  return new Promise((resolve) => {
    page.asked.push({ row, request, signal, resolve });
    if (page.asked.length === 1) queueMicrotask(() => void flush(recommender, page));
  });
}

/** Forgets what `row` shows, and what stands over it: others may show it. */
export function leavePage(recommender: Recommender, row: Element): void {
  const { shown, headings } = pageOf(recommender);
  shown.delete(row);
  headings.delete(row);
}

/** What stands over the rows of the page, by row. */
export function headingsOnPage(recommender: Recommender): Map<Element, string> {
  return pageOf(recommender).headings;
}

async function flush(recommender: Recommender, page: Page): Promise<void> {
  const asked = page.asked.sort((one, other) => inDocument(one.row, other.row));
  page.asked = [];
  for (const { row } of asked) page.shown.delete(row);
  const elsewhere = [...page.shown.values()].flat();
  const slates = await recommender.recommendPage(
    asked.map(({ request }) => ({ ...request, exclude: excluded(request, elsewhere) })),
  );
  for (const [at, { row, signal, resolve }] of asked.entries()) {
    const slate = slates[at]!;
    const items = slate.items.map(({ item }) => item);
    // A row that has left meanwhile shows nothing.
    if (!signal.aborted) page.shown.set(row, items);
    resolve(slate);
  }
}

/** What the request excludes, and what stands in the page's other rows. */
function excluded({ exclude = {} }: RecommendRequest, elsewhere: readonly string[]): ExcludeRule {
  const rule = Array.isArray(exclude) ? { items: exclude } : (exclude as ExcludeRule);
  return { ...rule, items: [...(rule.items ?? []), ...elsewhere] };
}

function inDocument(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
