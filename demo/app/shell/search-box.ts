import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { navigate } from '../router.ts';

export interface SearchBox {
  element: HTMLElement;
  /** Takes over the text of the address, after a navigation. */
  follow(): void;
}

/** The header's search. */
export function createSearchBox(): SearchBox {
  const input = h('input', {
    class: 'field search-field',
    type: 'search',
    name: 'q',
    maxlength: 200,
    enterkeyhint: 'search',
    autocomplete: 'off',
    placeholder: t('header.search.placeholder'),
    'aria-label': t('header.search.label'),
  });
  const element = h(
    'form',
    {
      class: 'search-box',
      role: 'search',
      action: '/search',
      onsubmit(event: SubmitEvent) {
        event.preventDefault();
        const text = input.value.trim();
        if (text) navigate(`/search?q=${encodeURIComponent(text)}`);
        else input.focus();
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
  );
  function follow(): void {
    const text =
      location.pathname === '/search' ? new URLSearchParams(location.search).get('q') : '';
    input.value = text ?? '';
  }
  follow();
  return { element, follow };
}
