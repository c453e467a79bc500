import cardRoom from './card-room.css?inline';
import { cardSkeleton } from './card-skeleton.js';
import { h } from './dom.js';
import css from './row.css?inline';
import { rowHeight } from './row-size.js';
import { adoptStyles } from './styles.js';

/** Skeletons beyond are out of sight on most screens. */
const mostSkeletons = 8;

/** `fallback`: the page's own links stand where a list would. `empty`: nothing does. */
type RowState = 'loading' | 'ready' | 'fallback' | 'empty';

/** The shadow tree of a row: its places, and which of them is seen. */
export class RowFrame {
  readonly host: HTMLElement;
  readonly headline = h('h2', { dir: 'auto' });
  readonly list = h('ul', { id: 'list', part: 'list', role: 'list' });
  /** Holds the headline, and the buttons once there are cards. */
  readonly head: HTMLElement;
  readonly #section: HTMLElement;
  readonly #fallback = h('slot');
  readonly #empty = h('slot', { name: 'empty' });
  readonly #ownHeading = h('slot', { name: 'heading' }, this.headline);
  // Apart from `data-state`, which a copy of the element has without the list.
  #state: RowState | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
    this.head = h(
      'div',
      { class: 'head' },
      h('div', { id: 'heading', part: 'heading' }, this.#ownHeading),
    );
    this.#section = h(
      'div',
      // A group and no landmark: a page may have many rows, and some of the same name.
      { class: 'row', part: 'row', role: 'group', 'aria-labelledby': 'heading' },
      this.head,
      this.list,
      h('slot', { name: 'price-note' }),
    );
    const root = host.attachShadow({ mode: 'open' });
    adoptStyles(root, cardRoom, css, `:host{min-block-size:${rowHeight}}`);
    root.append(this.#section, this.#fallback, this.#empty);
  }

  /** What stands over the list: the page's own heading, else ours. */
  get heading(): string {
    const [own] = this.#ownHeading.assignedElements();
    return (own ?? this.headline).textContent?.trim() ?? '';
  }

  /** The page's own links until the list is there, else the room of `count` cards. */
  wait(count: number): void {
    if (this.#state === 'ready') return;
    const places = Array.from({ length: Math.min(count, mostSkeletons) }, () =>
      h('li', { part: 'item' }, cardSkeleton()),
    );
    this.list.replaceChildren(...places);
    this.#section.ariaBusy = 'true';
    this.#enter('loading', this.#hasFallback ? this.#fallback : this.#section);
  }

  /** The list is there. */
  show(): void {
    this.#section.ariaBusy = null;
    this.#enter('ready', this.#section);
  }

  /** There is no list: the page's own links, what it says of an empty one, or nothing and no room. */
  hide(): void {
    if (this.#hasFallback) this.#enter('fallback', this.#fallback);
    else this.#enter('empty', this.#empty);
  }

  get #hasFallback(): boolean {
    return this.#fallback.assignedElements().length > 0;
  }

  #enter(state: RowState, visible: HTMLElement): void {
    for (const part of [this.#section, this.#fallback, this.#empty]) part.hidden = part !== visible;
    this.#state = state;
    this.host.dataset.state = state;
  }
}
