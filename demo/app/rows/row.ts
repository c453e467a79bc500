import type { DismissalTarget, Product, Recommendation, Slate } from '../../../src/index.js';
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
  /** Takes what `target` names out of all rows of the page; what comes back puts it in again. */
  takeOut(target: DismissalTarget): () => void;
  /** Finds items for the room that dismissed ones left. */
  refill(spec: RowSpec, count: number): Promise<Slate | undefined>;
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

  /** Items that stand in the row. */
  get taken(): string[] {
    return this.#placed.map(({ entry }) => entry.item);
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
    if (!again) this.#scroller.rewind();
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
      extra: dismissButton(entry.product, (target) => this.#dismiss(place, target)),
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

  #dismiss(place: HTMLLIElement, target: DismissalTarget): (() => void) | undefined {
    const placed = this.#at(place);
    if (!placed) return undefined;
    const { slate, position } = placed;
    void shop.dismiss({ ...target, slate, position });
    const back = this.#parts.takeOut(target);
    return () => {
      void shop.restore(target);
      back();
    };
  }

  /** Takes cards out and closes the gaps; what comes back puts them in again. */
  takeOut(isUnwanted: (product: Product) => boolean): () => void {
    const before = this.#placed;
    const out = before.filter(({ entry }) => isUnwanted(entry.product));
    if (out.length === 0) return () => undefined;
    this.#placed = before.filter((placed) => !out.includes(placed));
    this.#keepFocus(before, out);
    for (const { place } of out) this.#parts.impressions.unwatch(place);
    closeUp(this.#list, () => {
      for (const { place } of out) place.remove();
    });
    this.element.hidden = this.#placed.length === 0;
    return () => this.#putBack(out.map((placed) => ({ placed, at: before.indexOf(placed) })));
  }

  /** Asks for items where there is room. */
  async fillUp(): Promise<void> {
    const room = rowLength - this.#placed.length;
    const slate = room > 0 && this.#spec ? await this.#parts.refill(this.#spec, room) : undefined;
    for (const [position, entry] of (slate?.items ?? []).entries()) {
      if (this.#placed.length >= rowLength) return;
      const place = this.#list.appendChild(h('li'));
      const reason = reasonText(entry.reason);
      const placed = { entry, slate: slate!.slate, position, place, reason };
      this.#placed.push(placed);
      this.element.hidden = false;
      place.append(this.#card(placed));
      this.#follow(placed);
    }
  }

  /** Moves the focus from a card that goes to the next one that stays. */
  #keepFocus(before: readonly Placed[], out: readonly Placed[]): void {
    const held = before.findIndex(({ place }) => place.contains(document.activeElement));
    if (held < 0 || !out.includes(before[held]!)) return;
    const [next = this.#placed.at(-1)] = before.slice(held).filter((one) => !out.includes(one));
    const target =
      next?.place.querySelector<HTMLElement>('.dismiss') ?? this.element.closest('main');
    target?.focus({ preventScroll: true });
  }

  #putBack(returning: readonly { placed: Placed; at: number }[]): void {
    if (!this.#list.isConnected) return;
    this.element.hidden = false;
    closeUp(this.#list, () => {
      for (const { placed, at } of returning) {
        this.#placed.splice(at, 0, placed);
        this.#list.insertBefore(placed.place, this.#list.children[at] ?? null);
      }
    });
    for (const extra of this.#placed.splice(rowLength)) extra.place.remove();
    for (const { placed } of returning) this.#follow(placed);
  }
}
