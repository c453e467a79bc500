import type { Chip } from '../../../src/index.js';
import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { chipLabel } from './chip-label.ts';
import { searchAddress } from './view.ts';

const example = 'blue mug under $20';

export interface Wishes {
  element: HTMLElement;
  /** Shows what was understood; those in `off` as taken off. */
  show(chips: readonly Chip[], off: readonly string[]): void;
}

/**
 * What was understood besides the words, as switches. Without any, the line says what could be
 * understood: it is always there, so that nothing below it moves.
 */
export function createWishes(onToggle: (id: string, isOn: boolean) => void): Wishes {
  const list = h('ul', { class: 'wish-list', role: 'list', 'aria-label': t('search.wishes') });
  const hint = h(
    'p',
    { class: 'wish-hint muted' },
    `${t('search.wishes.hint')} `,
    h('a', { href: searchAddress(example), lang: 'en' }, example),
  );
  const element = h('div', { class: 'wishes' }, hint, list);
  let shown = new Map<string, HTMLElement>();
  list.hidden = true;

  function place(chip: Chip, isOn: boolean): HTMLElement {
    const known = shown.get(chip.id);
    const toggle = known?.querySelector('button') ?? newToggle(chip.id);
    toggle.setAttribute('aria-pressed', String(isOn));
    toggle.title = t(isOn ? `search.wish.${chip.effect}` : 'search.wish.back');
    toggle.replaceChildren(h('span', {}, chipLabel(chip)), icon(isOn ? 'close' : 'plus'));
    return known ?? h('li', {}, toggle);
  }

  function newToggle(id: string): HTMLButtonElement {
    const toggle = h('button', {
      type: 'button',
      class: 'chip wish',
      onclick: () => onToggle(id, toggle.getAttribute('aria-pressed') !== 'true'),
    });
    return toggle;
  }

  return {
    element,
    show(chips, off) {
      const next = new Map(chips.map((chip) => [chip.id, place(chip, !off.includes(chip.id))]));
      // Elements that stay where they are keep the focus.
      if ([...next.keys()].join('\n') !== [...shown.keys()].join('\n')) {
        list.replaceChildren(...next.values());
      }
      shown = next;
      list.hidden = chips.length === 0;
      hint.hidden = chips.length > 0;
    },
  };
}
