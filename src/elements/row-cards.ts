import { observeSeen } from '../shared/seen-elements.js';
import type { Recommendation, Recommender, Slate } from '../types.js';
import cardStyles from './card.css?inline';
import { createCard } from './card.js';
import { fillTemplate } from './card-template.js';
import { dismissButton } from './dismissal.js';
import { h } from './dom.js';
import { opensLink } from './opens-link.js';
import css from './row-cards.css?inline';
import type { RowFrame } from './row-frame.js';
import { createScroller } from './scroller.js';
import type { Shown } from './shown.js';
import { adoptStyles } from './styles.js';
import type { Voice } from './voice.js';

export interface RowHooks {
  recommender: Recommender;
  /** Stands in the place of the list's own headline. */
  heading: string | null;
  /** What stands over the page's other rows. */
  taken: readonly string[];
  seen(shown: Shown): void;
  /** Whether the link may be followed. */
  selected(shown: Shown): boolean;
}

/** Puts the cards of a slate into the row. What comes back ends all listening; the cards stay. */
export function showCards(
  frame: RowFrame,
  slate: Slate,
  voice: Voice,
  hooks: RowHooks,
): () => void {
  const { host, list, head, headline } = frame;
  const seen = observeSeen();
  const template = host.querySelector<HTMLTemplateElement>(':scope > template[slot=item]');

  function place(entry: Recommendation, position: number): HTMLLIElement {
    const { item, product } = entry;
    const shown: Shown = { item, slate: slate.slate, position, product };
    const follow = (event: Event) => {
      if (opensLink(event as MouseEvent) && !hooks.selected(shown)) event.preventDefault();
    };
    const card = template
      ? ownCard(template, entry, position)
      : createCard(product, voice.texts.reason(entry.reason, frame.heading), voice);
    const where = {
      'data-windowshop-item': item,
      'data-windowshop-slate': shown.slate,
      'data-windowshop-position': String(position),
    };
    const element = h('li', { part: 'item', ...where, onclick: follow, onauxclick: follow }, card);
    element.append(dismissButton(hooks.recommender, element, shown, voice.words));
    seen.watch(element, () => hooks.seen(shown));
    return element;
  }

  /** Stays in the page's own tree, so that the page's styles hold. */
  function ownCard(own: HTMLTemplateElement, entry: Recommendation, position: number): HTMLElement {
    const name = `item-${position}`;
    const card = h('div', { slot: name });
    card.append(fillTemplate(own, entry, voice.texts.reason(entry.reason, frame.heading), voice));
    host.append(card);
    return h('slot', { name });
  }

  adoptStyles(host.shadowRoot!, cardStyles, css);
  headline.textContent = hooks.heading ?? voice.texts.headline(slate, hooks.taken);
  if (hooks.heading === null) headline.lang = voice.texts.language;
  else headline.removeAttribute('lang');
  for (const card of host.querySelectorAll(':scope > [slot^="item-"]')) card.remove();
  list.replaceChildren(...slate.items.map(place));
  list.scrollTo({ left: 0 });
  const scroller = createScroller(list);
  head.replaceChildren(head.firstElementChild!, ...scroller.buttons);
  scroller.name(
    `${voice.words.previous}: ${frame.heading}`,
    `${voice.words.next}: ${frame.heading}`,
  );
  frame.show();

  return () => {
    seen.destroy();
    scroller.destroy();
  };
}
