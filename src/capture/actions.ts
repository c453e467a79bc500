import type { Clock } from '../shared/clock.js';
import { type Line, type Report, type SourceName, sourceNames } from './report.js';

/** How long an action waits for what other sources say of it, in milliseconds. */
export const settling = 250;
/** How long after an action another source may still mean the same one. */
const sameFor = 3_000;
/** A source that says the same again this soon says it twice. */
const echoFor = 500;

/** Something the visitor did, from all that sources said of it. */
export interface Action extends Report {
  /** When it was first told of. */
  began: number;
  sources: Set<SourceName>;
  /** Whether it was recorded, or need not be. */
  isTold: boolean;
  visit: number;
}

/**
 * Makes one action of what several sources say of it. The n-th word of a source is about the n-th action
 * of its kind, or about the one that shares a name with it; where they differ in names, the source that
 * stands first in `sourceNames` is believed, and the names of the others are kept as aliases.
 */
export class Actions {
  readonly #clock: Clock;
  #actions: Action[] = [];
  #visit = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Takes a word in; true where it tells of something to be recorded.
   *
   * @param isTold it was recorded before.
   */
  hear(report: Report, isTold = false): boolean {
    const known = this.#find(report);
    if (!known) {
      const sources = new Set([report.source]);
      this.#actions.push({ ...report, began: this.#clock(), sources, isTold, visit: this.#visit });
      return !isTold;
    }
    known.sources.add(report.source);
    if (isTold) known.isTold = true;
    else if (!known.isTold) merge(known, report);
    return false;
  }

  /** The actions that wait, oldest first; from now on they count as recorded. */
  take(): Action[] {
    const waiting = this.#actions.filter(({ isTold }) => !isTold);
    for (const action of waiting) action.isTold = true;
    const now = this.#clock();
    this.#actions = this.#actions.filter(
      ({ visit, began }) => visit === this.#visit || now - began < sameFor,
    );
    return waiting;
  }

  /** The page shows something else from now on. */
  turnPage(): void {
    this.#visit++;
  }

  /** The product that this page shows, if a source said so. */
  get shown(): Action | undefined {
    return this.#actions.findLast(({ type, visit }) => type === 'view' && visit === this.#visit);
  }

  #find(report: Report): Action | undefined {
    const candidates = this.#actions.filter(
      (action) => action.type === report.type && this.#isNear(action),
    );
    const named = candidates.find(
      (action) => isSameNamed(action, report) && this.#mayBe(action, report),
    );
    return (
      named ??
      candidates.find((action) => !action.sources.has(report.source) && this.#isHere(action))
    );
  }

  /** A page is viewed, a query asked and an order placed once; a cart is filled again and again. */
  #isNear(action: Action): boolean {
    const isSoon = this.#clock() - action.began < sameFor;
    return isSoon || (this.#isHere(action) && isOnce(action));
  }

  #isHere({ visit }: Action): boolean {
    return visit === this.#visit;
  }

  #mayBe(action: Action, { source }: Report): boolean {
    if (!action.sources.has(source)) return true;
    if (isOnce(action)) return this.#isHere(action);
    return this.#clock() - action.began < echoFor;
  }
}

function isOnce({ type }: Report): boolean {
  return type === 'view' || type === 'search' || type === 'purchase';
}

function isSameNamed(action: Action, report: Report): boolean {
  if (action.type === 'search') return action.text === report.text;
  const names = new Set(action.lines.flatMap((line) => line.names));
  return report.lines.some((line) => line.names.some((name) => names.has(name)));
}

function merge(action: Action, report: Report): void {
  const isBetter = rank(report.source) < rank(action.source);
  const [first, second] = isBetter ? [report, action] : [action, report];
  const isPaired = first.lines.length === second.lines.length;
  action.lines = first.lines.map((line, at): Line => {
    const other = isPaired ? second.lines[at] : undefined;
    return { ...other, ...line, names: [...new Set([...line.names, ...(other?.names ?? [])])] };
  });
  if (isBetter) {
    action.source = report.source;
    if (report.text !== undefined) action.text = report.text;
  }
}

function rank(source: SourceName): number {
  return sourceNames.indexOf(source);
}
