import type { DismissalTarget, Slate } from '../../../src/index.js';
import { h } from '../dom.ts';
import { shop } from '../shop.ts';
import { takesAway } from './dismissal.ts';
import { createImpressions } from './impressions.ts';
import { onRowsStale } from './refresh.ts';
import { Row } from './row.ts';
import { headlineOf, type RowSpec, requestFor } from './row-spec.ts';

/** Fewer items than this are no row. */
const least = 1;
/** A row in use is given this many pauses, in milliseconds, before it changes all the same. */
const patience = 8;
const pause = 600;

export interface PageRows {
  element: HTMLElement;
  /** Resolves once every row of the plan was asked for. */
  settled: Promise<void>;
  destroy(): void;
}

interface PageRowsOptions {
  plan: readonly RowSpec[];
  /** Items that the page shows elsewhere. */
  exclude?: readonly string[];
  /** The rows are the first thing on the page: load their pictures at once. */
  eager?: boolean;
}

/**
 * The rows of a page, asked for one after another, each without what stands in the ones before. Rows
 * that are sure to come keep their room from the start; the others are added behind them, so that
 * nothing that was seen moves.
 */
export function createPageRows({ plan, exclude = [], eager = false }: PageRowsOptions): PageRows {
  const impressions = createImpressions();
  const element = h('div', { class: 'rows' });
  let rows: Row[] = [];
  let destroyed = false;
  let turn = 0;
  let filling = Promise.resolve();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // The history knows them too, unless the visitor wants none.
  const dismissed = new Set<DismissalTarget>();
  const parts = (first: boolean) => ({ impressions, eager: eager && first, takeOut, refill });

  function addRow(spec: RowSpec | undefined): Row {
    const row = new Row(parts(rows.length === 0), { taste: spec?.taste ?? false });
    rows.push(row);
    element.append(row.element);
    return row;
  }

  function takeOut(target: DismissalTarget): () => void {
    dismissed.add(target);
    const undo = rows.map((row) => row.takeOut((product) => takesAway(target, product)));
    filling = filling.then(fillUp);
    return () => {
      dismissed.delete(target);
      for (const putBack of undo) putBack();
    };
  }

  // One after another: two rows that ask together would be given the same items.
  async function fillUp(): Promise<void> {
    for (const row of rows) await row.fillUp();
  }

  /** The answer to a request, without what was dismissed on this page. */
  async function ask(spec: RowSpec, taken: readonly string[]): Promise<Slate> {
    const slate = await shop.recommend(requestFor(spec, taken));
    const stays = ({ product }: Slate['items'][number]) =>
      ![...dismissed].some((target) => takesAway(target, product));
    return { ...slate, items: slate.items.filter(stays) };
  }

  async function refill(spec: RowSpec, count: number): Promise<Slate | undefined> {
    const slate = await ask(spec, [...exclude, ...rows.flatMap((row) => row.taken)]);
    return destroyed ? undefined : { ...slate, items: slate.items.slice(0, count) };
  }

  /** @param attempts how often the visitor was waited for; without it nobody is. */
  async function fill(specs: readonly RowSpec[], attempts?: number): Promise<void> {
    const mine = ++turn;
    const taken = [...exclude];
    // Two rows that stepped down to the same list would stand there under the same name.
    const headlines = new Set<string>();
    let filled = 0;
    for (const spec of specs) {
      const slate = await ask(spec, taken);
      if (destroyed || mine !== turn) return;
      // The visitor may have come to the rows while they were asked for.
      if (attempts !== undefined && isHeld(attempts)) return refresh(attempts);
      if (slate.items.length < least || headlines.has(headlineOf(spec, slate))) continue;
      headlines.add(headlineOf(spec, slate));
      taken.push(...slate.items.map(({ item }) => item));
      (rows[filled] ?? addRow(spec)).show(spec, slate);
      filled++;
    }
    for (const row of rows.slice(filled)) {
      row.destroy();
      row.element.remove();
    }
    rows = rows.slice(0, filled);
  }

  /** Whether the visitor is at the rows; nobody is waited for longer than that. */
  function isHeld(attempts: number): boolean {
    return attempts < patience && element.matches(':focus-within, :has(.row-list:hover)');
  }

  // What comes without the visitor's doing may change rows, but neither add nor reorder them, and not
  // under the pointer.
  function refresh(attempts = 0): void {
    if (destroyed) return;
    clearTimeout(waiting);
    if (isHeld(attempts)) {
      waiting = setTimeout(() => refresh(attempts + 1), pause);
      return;
    }
    const shown = plan.filter((spec) => rows.some((row) => row.spec === spec));
    void fill(shown.length > 0 ? shown : plan, attempts);
  }

  for (const spec of plan) if (spec.sure) addRow(spec);
  const settled = fill(plan);
  const stop = onRowsStale(() => refresh());
  return {
    element,
    settled,
    destroy() {
      destroyed = true;
      clearTimeout(waiting);
      stop();
      impressions.destroy();
      for (const row of rows) row.destroy();
    },
  };
}
