import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { searchAddress } from './view.ts';

/** Searches worth trying: a mistyped one, one by meaning, some with wishes. */
const ideas = [
  'trail shoes',
  'blue mug under $20',
  'something warm for cold nights in a tent',
  'espreso grinder',
  'jacket without down',
  'gift for a puzzle lover',
];

/** What stands where nothing was asked, or nothing was found. */
export function ideasMessage({ widen }: { widen?: (() => void) | undefined } = {}): HTMLElement {
  const links = ideas.map((idea) =>
    h('li', {}, h('a', { class: 'chip', lang: 'en', href: searchAddress(idea) }, idea)),
  );
  return h(
    'div',
    { class: 'search-ideas' },
    widen && h('p', {}, button({ label: t('search.widen'), look: 'primary', onclick: widen })),
    h('h2', { class: 'search-ideas-title' }, t('search.try')),
    h('ul', { class: 'chips', role: 'list' }, links),
  );
}

/** What stands where the engine could not answer. */
export function failedMessage(retry: () => void): HTMLElement {
  return h(
    'div',
    { class: 'message' },
    h('p', {}, t('search.failed')),
    button({ label: t('retry'), look: 'primary', onclick: retry }),
  );
}
