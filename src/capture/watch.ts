import type { CaptureOptions, Interaction } from '../types.js';
import { type Action, Actions, settling } from './actions.js';
import { observeClicks } from './clicks.js';
import { observeImpressions } from './impressions.js';
import { watchNavigation } from './navigation.js';
import { createPageReader, type PageReader } from './page-reader.js';
import type { ActionType, Report, Source } from './report.js';
import { isShownAgain } from './shown-again.js';
import { allSources } from './sources/index.js';
import { fieldOf, namesOf } from './values.js';
import { countVisibleTime } from './visible-time.js';

/** Below this the visitor was only passing, in seconds. */
const leastDwell = 1;
const batch = 400;

const actionTypes: ReadonlySet<unknown> = new Set<ActionType>([
  'view',
  'cart',
  'remove-from-cart',
  'purchase',
  'return',
  'search',
]);

/** Listens to the page from its making to `stop()`. */
export class Watch {
  readonly #options: CaptureOptions;
  readonly #keep: (interactions: readonly Interaction[]) => void;
  readonly #actions = new Actions(() => performance.now());
  readonly #time = countVisibleTime(() => performance.now());
  readonly #sources: readonly Source[];
  readonly #reader: PageReader;
  /** Sources that the page has not got yet. */
  #unfound: readonly Source[];
  #undo: (() => void)[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #impressions: Interaction[] = [];
  #batching: ReturnType<typeof setTimeout> | undefined;
  #hasTurned = false;

  /** @param replays whether what happened before may be heard too. */
  constructor(
    options: CaptureOptions,
    keep: (interactions: readonly Interaction[]) => void,
    replays: boolean,
  ) {
    this.#options = options;
    this.#keep = keep;
    this.#sources = allSources(options, replays);
    this.#unfound = this.#sources.filter(({ follow }) => follow);
    const hear = (report: Report) => this.#hear(report);
    this.#reader = createPageReader(this.#sources, hear, () => this.#look());
    this.#listen();
  }

  /** What the shop recorded itself. */
  recorded(interactions: readonly unknown[]): void {
    for (const given of interactions) {
      const type = fieldOf(given, 'type');
      if (!actionTypes.has(type)) continue;
      const aliases = fieldOf(given, 'aliases');
      const names = namesOf(fieldOf(given, 'item'), ...(Array.isArray(aliases) ? aliases : []));
      const report: Report = { source: 'shop', type: type as ActionType, lines: [{ names }] };
      const text = fieldOf(given, 'text');
      this.#hear(typeof text === 'string' ? { ...report, text, lines: [] } : report);
    }
  }

  /** Drops what waits to be recorded. */
  forget(): void {
    this.#impressions = [];
    this.#actions.take();
  }

  stop(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#batching);
    this.#reader.stop();
    this.#time.stop();
    for (const one of this.#undo.reverse()) {
      try {
        one();
      } catch {
        // The page's own object refused; the others are undone all the same.
      }
    }
    this.#undo = [];
    this.#unfound = [];
  }

  #listen(): void {
    const turned = () => this.#turnPage();
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) => {
      target.addEventListener(type, listener);
      this.#undo.push(() => target.removeEventListener(type, listener));
    };
    on(globalThis, 'pagehide', () => this.#leave());
    // On a telephone this may be the last that is heard.
    on(document, 'visibilitychange', () => this.#flush());
    // Back from the cache of the browser: as good as loaded again.
    on(globalThis, 'pageshow', (event) => (event as PageTransitionEvent).persisted && turned());
    on(globalThis, 'load', () => this.#look());
    this.#undo.push(watchNavigation(turned));
    this.#undo.push(
      observeImpressions(document, (shown) => this.#impression({ type: 'impression', ...shown })),
    );
    this.#undo.push(
      observeClicks(document, (shown) => {
        this.#flush();
        this.#keep([{ type: 'click', ...shown }]);
      }),
    );
    // Sources that hold what happened already, and must be the first to follow what comes.
    this.#look();
    if (document.readyState === 'loading')
      on(document, 'DOMContentLoaded', () => this.#reader.open());
    else this.#reader.open();
  }

  /** Follows the sources that have come. */
  #look(): void {
    this.#unfound = this.#unfound.filter((source) => {
      try {
        const undo = source.follow?.((report) => this.#hear(report));
        if (undo) this.#undo.push(undo);
        return !undo;
      } catch {
        // A global of another making than its name says.
        return false;
      }
    });
  }

  #hear(report: Report): void {
    const isTold = report.source === 'shop' || (!this.#hasTurned && isShownAgain(report));
    if (this.#actions.hear(report, isTold))
      this.#settling ??= setTimeout(() => this.#flush(), settling);
  }

  #impression(interaction: Interaction): void {
    this.#impressions.push(interaction);
    this.#batching ??= setTimeout(() => this.#flush(), batch);
  }

  /** Records what waits. */
  #flush(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#batching);
    this.#settling = this.#batching = undefined;
    const seen = this.#impressions.splice(0);
    this.#keep([
      ...seen,
      ...this.#actions.take().flatMap((action) => this.#interactionsOf(action)),
    ]);
  }

  #interactionsOf({ type, lines, text = '' }: Action): Interaction[] {
    if (type === 'search') return [{ type, text }];
    return lines.map(({ names, quantity, value }) => {
      const traded: { quantity?: number; value?: number } = {};
      if (quantity !== undefined) traded.quantity = quantity;
      if (value !== undefined) traded.value = value;
      return { type, ...this.#named(this.#withAliases(names)), ...(type === 'view' ? {} : traded) };
    });
  }

  /** Together with what else the page calls the product, where it is the one shown. */
  #withAliases(names: readonly string[]): readonly string[] {
    const shown = this.#actions.shown?.lines[0]?.names ?? [];
    return names.some((name) => shown.includes(name)) ? [...new Set([...names, ...shown])] : names;
  }

  #named(names: readonly string[]): { item: string; aliases: readonly string[] } {
    const own = idFrom(this.#options.idOf, names);
    const [item = '', ...aliases] = own === undefined ? names : [own, ...names];
    return { item, aliases };
  }

  /** Ends the time with what is shown. */
  #leave(): void {
    this.#flush();
    const seconds = this.#time.take();
    const names = this.#actions.shown?.lines[0]?.names;
    if (names && seconds >= leastDwell)
      this.#keep([{ type: 'dwell', ...this.#named(names), seconds }]);
  }

  #turnPage(): void {
    this.#leave();
    this.#hasTurned = true;
    this.#actions.turnPage();
    this.#reader.open();
  }
}

/** The shop's own mistake is shown to its developer, and costs its answer. */
function idFrom(idOf: CaptureOptions['idOf'], names: readonly string[]): string | undefined {
  try {
    const id = typeof idOf === 'function' ? idOf(names) : undefined;
    return typeof id === 'string' && id ? id : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
