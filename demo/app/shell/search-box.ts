import type { Suggestion } from '../../../src/index.js';
import { catalog, loadCatalog } from '../catalog.ts';
import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { navigate } from '../router.ts';
import { liveQuery } from '../search/live-query.ts';
import { longestText, searchAddress, searchText } from '../search/view.ts';
import { shop } from '../shop.ts';
import { createSuggestions } from './suggestions.ts';

export interface SearchBox {
  element: HTMLElement;
  /** Takes over the text of the address, after a navigation. */
  follow(): void;
}

/** Keys that come faster than this are answered together, in milliseconds. */
const debounce = 90;
const most = 8;

/**
 * The header's search: a combobox whose suggestions follow the typing. On the search page the results
 * themselves do, so that there suggestions come with the arrow key only. Enter searches for what was
 * typed unless an arrow key has chosen a suggestion.
 */
export function createSearchBox(): SearchBox {
  const id = 'suggestions';
  const input = h('input', {
    class: 'field search-field',
    type: 'search',
    name: 'q',
    role: 'combobox',
    maxlength: longestText,
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    dir: 'auto',
    placeholder: t('header.search.placeholder'),
    'aria-label': t('header.search.label'),
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
    onfocus: warm,
    onblur: close,
    oninput: typed,
    oncompositionend: typed,
    onkeydown: pressed,
  });
  const announcement = h('span', { class: 'visually-hidden', role: 'status' });
  const suggestions = createSuggestions(input, id, pick);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  // The index is made at the first question: while the visitor still thinks about what to type.
  function warm(): void {
    void shop.suggest('');
  }

  function typed(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    const live = liveQuery();
    if (live) {
      close();
      live.type(input.value);
    } else {
      clearTimeout(timer);
      timer = setTimeout(() => void offer(), debounce);
    }
  }

  async function offer(): Promise<void> {
    const mine = ++turn;
    const text = searchText(input.value);
    const list = text ? await shop.suggest(text, { limit: most }) : [];
    await loadCatalog().catch(() => undefined);
    if (mine !== turn || document.activeElement !== input) return;
    suggestions.open(list, (item) => catalog().get(item));
    announcement.textContent = suggestions.isOpen()
      ? t('suggest.count', { count: list.length })
      : '';
  }

  function close(): void {
    clearTimeout(timer);
    turn++;
    suggestions.close();
    announcement.textContent = '';
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (suggestions.isOpen()) suggestions.move(key === 'ArrowDown' ? 1 : -1);
      else void offer();
    } else if (key === 'Enter') {
      const active = suggestions.active();
      if (!active) return;
      event.preventDefault();
      pick(active);
    } else if (key === 'Escape' && suggestions.isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  function pick({ text, item }: Suggestion): void {
    close();
    if (item !== undefined) {
      navigate(`/product/${encodeURIComponent(item)}`);
      return;
    }
    input.value = text;
    search(text);
  }

  function search(raw: string): void {
    close();
    const text = searchText(raw);
    const live = liveQuery();
    if (!text) input.focus();
    else if (live) live.submit(text);
    else navigate(searchAddress(text));
    // A phone's keyboard would go on hiding what was found.
    if (text && matchMedia('(pointer: coarse)').matches) input.blur();
  }

  const element = h(
    'form',
    {
      class: 'search-box',
      role: 'search',
      action: '/search',
      onsubmit(event: SubmitEvent) {
        event.preventDefault();
        search(input.value);
      },
    },
    input,
    h(
      'button',
      {
        type: 'submit',
        class: 'search-button',
        'aria-label': t('header.search'),
        title: t('header.search'),
      },
      icon('search'),
    ),
    suggestions.element,
    announcement,
  );
  function follow(): void {
    close();
    const text =
      location.pathname === '/search' ? new URLSearchParams(location.search).get('q') : '';
    input.value = text ?? '';
  }
  follow();
  return { element, follow };
}
