import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import '../styles/mini-row.css';

/** A small card. */
export interface MiniCard {
  id: string;
  title: string;
  /** Address on the shop's own host. */
  image?: string;
  /** Why it stands here, or what it costs. */
  note?: string;
}

export interface MiniRow {
  element: HTMLElement;
  /** Shows `cards`; those that stay move to their place, the others are marked as new. */
  show(cards: readonly MiniCard[], options?: { mark?: boolean }): void;
}

interface MiniRowOptions {
  title: string;
  /** Under the title. */
  hint?: string;
  /** Written on cards that were not there before. */
  newLabel?: string;
  /** Makes the cards buttons. */
  onPick?: (id: string) => void;
  /** What picking does; spoken before the title. */
  pickVerb?: string;
}

let count = 0;

/** A row of small cards for showing how a list changes. */
export function createMiniRow(options: MiniRowOptions): MiniRow {
  const id = `mini-row-${++count}`;
  const list = h('ul', {
    role: 'list',
    class: 'mini-row-list',
    'aria-labelledby': id,
    // Where it scrolls, the keyboard must reach it; buttons in it are reached anyway.
    tabindex: options.onPick ? undefined : 0,
  });
  const items = new Map<string, HTMLLIElement>();
  const element = h(
    'section',
    { class: 'mini-row', 'aria-labelledby': id },
    h(
      'div',
      { class: 'mini-row-head' },
      h('h3', { id }, options.title),
      options.hint !== undefined && h('p', { class: 'muted mini-row-hint' }, options.hint),
    ),
    list,
  );

  function show(cards: readonly MiniCard[], { mark = true } = {}): void {
    const before = placesOf(items);
    const held = focusedCard(list);
    const next = cards.map((card) => {
      const known = items.get(card.id);
      const item = known ?? h('li', { class: 'mini-card' });
      item.classList.toggle('mini-card-new', mark && !known);
      item.replaceChildren(...contentOf(card, options, mark && !known));
      return [card.id, item] as const;
    });
    items.clear();
    for (const [key, item] of next) items.set(key, item);
    list.replaceChildren(...items.values());
    if (held !== undefined) items.get(held)?.querySelector('button')?.focus();
    slide(items, before);
  }

  return { element, show };
}

function contentOf(card: MiniCard, options: MiniRowOptions, isNew: boolean): Node[] {
  const picture =
    card.image === undefined
      ? h('span', { class: 'mini-card-letter', 'aria-hidden': 'true' }, firstLetter(card.title))
      : h('img', { src: card.image, alt: '', width: 240, height: 240, loading: 'lazy' });
  const { onPick } = options;
  const parts = [
    h(
      'span',
      { class: 'mini-card-picture' },
      picture,
      isNew &&
        options.newLabel !== undefined &&
        h('span', { class: 'mini-card-badge' }, options.newLabel),
    ),
    h('span', { class: 'mini-card-title', title: card.title }, card.title),
    card.note !== undefined && h('span', { class: 'mini-card-note' }, card.note),
  ].filter((part) => part !== false);
  if (!onPick) return parts;
  return [
    h(
      'button',
      { type: 'button', 'data-card': card.id, onclick: () => onPick(card.id) },
      h('span', { class: 'visually-hidden' }, options.pickVerb),
      ...parts,
      h('span', { class: 'mini-card-pick', 'aria-hidden': 'true' }, icon('plus')),
    ),
  ];
}

function firstLetter(title: string): string {
  return [...(title.match(/[\p{L}\p{N}]/u)?.[0] ?? '·')][0]!.toUpperCase();
}

function focusedCard(list: HTMLElement): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && list.contains(activeElement)
    ? activeElement.dataset.card
    : undefined;
}

function placesOf(items: ReadonlyMap<string, HTMLElement>): Map<string, DOMRect> {
  return new Map([...items].map(([key, item]) => [key, item.getBoundingClientRect()]));
}

// First, last, invert, play: each card glides from where it stood.
function slide(
  items: ReadonlyMap<string, HTMLElement>,
  before: ReadonlyMap<string, DOMRect>,
): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const [key, item] of items) {
    const from = before.get(key);
    const to = item.getBoundingClientRect();
    if (!from) {
      item.animate(
        [
          { opacity: 0, scale: 0.92 },
          { opacity: 1, scale: 1 },
        ],
        { duration: 380, easing: 'ease-out' },
      );
    } else if (from.x !== to.x || from.y !== to.y) {
      const shift = `${from.x - to.x}px ${from.y - to.y}px`;
      item.animate([{ translate: shift }, { translate: '0 0' }], {
        duration: 420,
        easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
      });
    }
  }
}
