import { type ErrorReport, report } from '../errors.js';
import {
  Caps,
  diversify,
  emphasisOf,
  emphasize,
  firstOfEach,
  insertPinned,
  productFilter,
} from '../ranking/index.js';
import type { VectorMatrix } from '../retrieval/index.js';
import type { VariantKey } from '../shared/variant-key.js';
import { type ChosenPin, choosePins } from './choose-pins.js';
import { allowedByRules, mayBeAnchor, welcomeToVisitor } from './eligible-rows.js';
import type { Found, RankingContext, Rung } from './rungs/rung.js';
import { diversified, showsHistory, strategies } from './strategies.js';

/** Caps leave some out, so more are put in order than the list has room for. */
const surplus = 3;
/** Diversification chooses among this many candidates a place, so that it cannot reach for the unrelated. */
const choices = 4;

/** What the shop raises may lie far down: boost and bury choose among this many candidates of a rung. */
const emphasisPool = 5_000;

export type SlateParts = Omit<RankingContext, 'eligible' | 'anchor'>;

/** A list whose rungs were not asked yet: what may stand in it, and what is pinned. */
export interface SlateDraft {
  context: RankingContext;
  rungs: readonly Rung[];
  caps: Caps;
  pins: readonly ChosenPin[];
  problems: ErrorReport[];
}

export interface ComposedSlate {
  /** In the order to show them in. */
  found: Found[];
  /** Catalogue row that the list starts from. */
  anchor: number | undefined;
  /** Rules that could not be followed. */
  problems: ErrorReport[];
}

/**
 * Begins a list: finds its anchor, says what may stand in it, and chooses its pins.
 *
 * @param onPage variant keys of what stands on the page; takes up what is pinned.
 * @param begun rows of the history that lists of the page start from; takes up the anchor.
 */
export function draftSlate(
  parts: SlateParts,
  onPage: Set<VariantKey>,
  begun: Set<number>,
): SlateDraft {
  const { catalog, request } = parts;
  const anchor = anchorOf(parts, begun);
  if (anchor !== undefined) begun.add(anchor);
  const caps = new Caps(request);
  const allowed = allowedByRules(parts);
  const welcome = welcomeToVisitor(parts, anchor);
  const isLost = anchor === undefined && request.strategy === 'because-you-viewed';
  const takesPins = !isLost && !showsHistory.has(request.strategy);
  const { pins, problems } = takesPins
    ? choosePins(parts, { allowed, welcome, onPage, caps })
    : { pins: [], problems: [] };
  for (const { row } of pins) onPage.add(catalog.variantKeyOf(row));
  const eligible = (row: number) =>
    !onPage.has(catalog.variantKeyOf(row)) &&
    welcome(row) &&
    allowed(row) &&
    caps.fits(catalog.products[row]!);
  const rungs = isLost ? [] : strategies[request.strategy];
  return { context: { ...parts, anchor, eligible }, rungs, caps, pins, problems };
}

/**
 * Fills a list: asks its rungs from the top, each for what is still open. Scores of a lower rung are
 * moved below those of the rungs above it; within a rung diversification may put a lower score before a
 * higher one.
 *
 * @param onPage variant keys of what stands on the page; takes up what is found.
 */
export function fillSlate(draft: SlateDraft, onPage: Set<VariantKey>): ComposedSlate {
  const { context, rungs, pins, problems } = draft;
  const { catalog, request, anchor } = context;
  const slate: Found[] = [];
  for (const rung of rungs) {
    // Caps and variants may use up an answer: the rung is asked again, without them, until it has
    // nothing left.
    for (;;) {
      const open = request.limit - pins.length - slate.length;
      const found = open > 0 ? bestOf(rung, draft, open) : [];
      if (found.length === 0) break;
      slate.push(...below(slate, found));
      for (const { row } of found) onPage.add(catalog.variantKeyOf(row));
    }
  }
  const found = insertPinned(slate, pins, ({ row }, score): Found => {
    return { row, score, reason: { code: 'pinned' }, strategy: 'pinned' };
  });
  if (found.length === 0 && rungs.length > 0 && matchesNothing(context)) {
    problems.push(report('FILTER_MATCHES_NOTHING'));
  }
  return { found, anchor, problems };
}

/** What a rung finds for `open` places: candidates → boost and bury → variants → diversity → caps. */
function bestOf(rung: Rung, { context, caps }: SlateDraft, open: number): Found[] {
  const { catalog, vectors, request } = context;
  const places = open * surplus;
  const emphasis = emphasisOf(request.boost, request.bury);
  const isEmphasized = request.boost.length + request.bury.length > 0;
  const pool = isEmphasized ? Math.max(places, emphasisPool) : places;
  const candidates = emphasize(rung(context, pool), (row) => emphasis(catalog.products[row]!));
  const distinct = firstOfEach(
    candidates,
    ({ row }) => catalog.variantKeyOf(row),
    places * choices,
  );
  const ordered =
    vectors && diversified.has(rung)
      ? diversify(distinct, places, request.diversity, similarityIn(vectors))
      : distinct;
  return caps.take(ordered, open, ({ row }) => catalog.products[row]!);
}

/** Cosines of rows, made for asking of many rows what they have in common with the same few. */
function similarityIn(vectors: VectorMatrix): (one: number, other: number) => number {
  const known = new Map<number, (row: number) => ArrayLike<number>>();
  return (one, other) => {
    let dots = known.get(one);
    if (!dots) {
      const vector = vectors.get(one);
      dots = vectors.against(vector ? [vector] : []);
      known.set(one, dots);
    }
    return dots(other)[0] ?? 0;
  };
}

function anchorOf(parts: SlateParts, begun: ReadonlySet<number>): number | undefined {
  const { catalog, profile, request } = parts;
  if (request.item !== undefined) return catalog.rowOf(request.item);
  if (request.strategy !== 'because-you-viewed') return undefined;
  const mayStart = mayBeAnchor(parts);
  // What was returned or taken out of the cart since is not what the visitor looks for.
  const wanted = new Set(profile.items.filter(({ weight }) => weight > 0).map(({ item }) => item));
  return profile.viewed
    .filter((item) => wanted.has(item))
    .map((item) => catalog.rowOf(item))
    .find((row) => row !== undefined && mayStart(row) && !begun.has(row));
}

function below(above: readonly Found[], found: readonly Found[]): readonly Found[] {
  if (above.length === 0) return found;
  // Diversification leaves neither the highest score first nor the lowest last.
  const floor = Math.min(...above.map(({ score }) => score));
  const span = Math.max(...found.map(({ score }) => Math.abs(score))) || 1;
  return found.map((entry) => ({ ...entry, score: floor - (1 - entry.score / span) }));
}

/** Whether not one product of the shop passes the filters: then a name in them is likely wrong. */
function matchesNothing({ catalog, request }: RankingContext): boolean {
  const filters = request.filters.map(productFilter);
  return (
    filters.length > 0 &&
    !catalog.products.some((product) => filters.every((passes) => passes(product)))
  );
}
