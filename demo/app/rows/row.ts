import type { Recommendation, Slate } from '../../../src/index.js';
import { cardSkeleton, productCard } from '../components/product-card.ts';
import { h } from '../dom.ts';
import { shop } from '../shop.ts';
import { followTrail } from '../slate-trail.ts';
import { closeUp } from './close-up.ts';
import { dismissButton } from './dismiss.ts';
import type { Impressions } from './impressions.ts';
import { reasonText } from './reason-text.ts';
import { headlineOf, type RowSpec, rowLength } from './row-spec.ts';
import { createScroller } from './scroller.ts';
import { createTasteLine } from './taste-line.ts';

/** A card with the list it came in. */
interface Placed {
  entry: Recommendation;
  slate: string;
  position: number;
  place: HTMLLIElement;
  reason: string;
}

interface RowParts {
  impressions: Impressions;
  /** Loads the first pictures at once: for the row that is seen first. */
  eager: boolean;
  /** Finds one more item for the room that a dismissed one left. */
  refill(spec: RowSpec): Promise<Slate | undefined>;
}

const skeletons = 8;
let count = 0;

/** A labelled list of recommended products that moves sideways. It stands as a skeleton until shown. */
export class Row {
  readonly element: HTMLElement;
  readonly #parts: RowParts;
  readonly #heading: HTMLHeadingElement;
  readonly #list: HTMLUListElement;
  readonly #scroller;
  readonly #taste = createTasteLine();
  #spec: RowSpec | undefined;
  #placed: Placed[] = [];
  // The history knows them too, unless the visitor wants none.
  readonly #dismissed = new Set<string>();

  constructor(parts: RowParts, { taste = false } = {}) {
    const id = `row-${++count}`;
    this.#parts = parts;
    this.#heading = h('h2', { id, class: 'row-title' });
    this.#list = h('ul', { id: `${id}-list`, class: 'row-list', role: 'list' });
    this.#scroller = createScroller(this.#list);
    this.#taste.element.hidden = !taste;
    this.element = h(
      'section',
      { class: 'row', 'aria-labelledby': id, 'aria-busy': 'true' },
      h('div', { class: 'row-head' }, this.#heading, this.#scroller.previous, this.#scroller.next),
      this.#taste.element,
      this.#list,
    );
    for (let place = 0; place < skeletons; place++) {
      this.#list.append(h('li', {}, cardSkeleton({ reason: true })));
    }
  }

  get spec(): RowSpec | undefined {
    return this.#spec;
  }

  /** Items that stand in the row, or were sent away from it. */
  get taken(): string[] {
    return [...this.#placed.map(({ entry }) => entry.item), ...this.#dismissed];
  }

  /** Shows a list. A card that keeps its place is not touched. */
  show(spec: RowSpec, slate: Slate): void {
    const again = this.#spec === spec;
    this.#spec = spec;
    const headline = headlineOf(spec, slate);
    this.#heading.textContent = headline;
    this.#heading.title = headline;
    this.#taste.element.hidden = spec.taste !== true;
    if (spec.taste) void this.#taste.update();
    this.element.removeAttribute('aria-busy');
    this.element.dataset.strategy = spec.strategy;
    const places = [...this.#list.children] as HTMLLIElement[];
    this.#placed = slate.items.map((entry, position) => {
      const place = places[position] ?? this.#list.appendChild(h('li'));
      const placed = {
        entry,
        slate: slate.slate,
        position,
        place,
        reason: reasonText(entry.reason),
      };
      const before = this.#placed[position];
      const stays = before?.entry.item === entry.item && before.reason === placed.reason;
      if (!stays) place.replaceChildren(this.#card(placed));
      this.#follow(placed);
      return placed;
    });
    for (const place of places.slice(slate.items.length)) place.remove();
    if (!again) this.#list.scrollTo({ left: 0 });
    this.#scroller.rename(headline);
  }

  destroy(): void {
    this.#scroller.destroy();
  }

  #card({ entry, position, reason, place }: Placed): HTMLElement {
    const card = productCard(entry.product, {
      reason,
      eager: this.#parts.eager && position < 6,
      onOpen: () => this.#opened(place),
      extra: dismissButton(entry.product, () => this.#dismiss(place)),
    });
    card.classList.add('card-enter');
    return card;
  }

  #follow({ place, entry, slate, position }: Placed): void {
    this.#parts.impressions.watch(place, { item: entry.item, slate, position });
  }

  #at(place: HTMLLIElement): Placed | undefined {
    return this.#placed.find((placed) => placed.place === place);
  }

  #opened(place: HTMLLIElement): void {
    const placed = this.#at(place);
    if (!placed) return;
    const { slate, position, entry } = placed;
    followTrail(entry.item, { slate, position });
    void shop.record({ type: 'click', item: entry.item, slate, position });
  }

  /** Takes the card out and closes the gap; what comes back puts it in again. */
  #dismiss(place: HTMLLIElement): (() => void) | undefined {
    const placed = this.#at(place);
    if (!placed) return undefined;
    const at = this.#placed.indexOf(placed);
    const { slate, position, entry } = placed;
    void shop.record({ type: 'dismiss', item: entry.item, slate, position });
    const neighbour = this.#placed[at + 1] ?? this.#placed[at - 1];
    neighbour?.place.querySelector<HTMLElement>('.dismiss')?.focus({ preventScroll: true });
    this.#parts.impressions.unwatch(place);
    this.#placed.splice(at, 1);
    this.#dismissed.add(entry.item);
    closeUp(this.#list, () => place.remove());
    this.element.hidden = this.#placed.length === 0;
    void this.#fillUp();
    return () => {
      void shop.record({ type: 'restore', item: entry.item });
      this.#dismissed.delete(entry.item);
      if (!this.#list.isConnected) return;
      this.element.hidden = false;
      this.#placed.splice(at, 0, placed);
      closeUp(this.#list, () => this.#list.insertBefore(place, this.#list.children[at] ?? null));
      for (const extra of this.#placed.splice(rowLength)) extra.place.remove();
      this.#follow(placed);
    };
  }

  async #fillUp(): Promise<void> {
    const slate = await this.#parts.refill(this.#spec!);
    const entry = slate?.items[0];
    if (!slate || !entry || this.#placed.length >= rowLength) return;
    const place = this.#list.appendChild(h('li'));
    const reason = reasonText(entry.reason);
    const placed = { entry, slate: slate.slate, position: 0, place, reason };
    this.#placed.push(placed);
    this.element.hidden = false;
    place.append(this.#card(placed));
    this.#follow(placed);
  }
}
