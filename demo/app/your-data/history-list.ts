import type { StoredInteraction } from '../../../src/index.js';
import type { Catalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { locale, t } from '../i18n/i18n.ts';
import { pathWords } from '../tour/words.ts';
import { type Day, daysOf, type Happening } from './happenings.ts';
import { thumbnail } from './thumbnail.ts';

/** Lines shown before "show more". */
const page = 30;

export interface HistoryList {
  element: HTMLElement;
  show(rows: readonly StoredInteraction[], catalog: Catalog | undefined): void;
}

/** What the visitor did, newest first, in words and pictures. */
export function createHistoryList(): HistoryList {
  const element = h('div', { class: 'history' });
  let limit = page;

  function show(rows: readonly StoredInteraction[], catalog: Catalog | undefined): void {
    const days = daysOf(rows);
    const total = days.reduce((sum, day) => sum + day.happenings.length, 0);
    if (total === 0) {
      element.replaceChildren(h('p', { class: 'muted' }, t('yours.history.empty')));
      return;
    }
    const more = () => {
      limit += page;
      show(rows, catalog);
    };
    element.replaceChildren(
      ...cut(days, limit).map((day) => dayOf(day, catalog)),
      ...(total > limit ? [button({ label: t('yours.history.more'), onclick: more })] : []),
    );
  }

  return { element, show };
}

function dayOf(day: Day, catalog: Catalog | undefined): HTMLElement {
  return h(
    'section',
    { class: 'history-day' },
    h('h3', {}, dayName(day.start)),
    h(
      'ol',
      { role: 'list' },
      day.happenings.map((happening) => lineOf(happening, catalog)),
    ),
  );
}

function lineOf(happening: Happening, catalog: Catalog | undefined): HTMLLIElement {
  const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(happening.time);
  const stamp = h(
    'time',
    { class: 'muted', datetime: new Date(happening.time).toISOString() },
    time,
  );
  const [item] = happening.items;
  const name = happening.brand ?? (happening.category && pathWords(happening.category));
  if (name !== undefined) {
    const words = h('span', { class: 'history-what' }, t('yours.did.dismiss'));
    return h('li', { class: 'history-line' }, stamp, h('span', {}, words, ' ', name));
  }
  if (happening.type === 'impression') {
    const titles = happening.items.map((id) => h('li', {}, titleOf(id, catalog)));
    return h(
      'li',
      { class: 'history-line history-seen' },
      stamp,
      h(
        'details',
        {},
        h('summary', {}, t('yours.did.impression', { count: titles.length })),
        h('ul', {}, titles),
      ),
    );
  }
  if (item === undefined) {
    const words =
      happening.text === undefined
        ? t('yours.did.search')
        : t('yours.did.search.text', { text: happening.text });
    return h('li', { class: 'history-line' }, stamp, h('span', {}, words));
  }
  const product = catalog?.get(item);
  const title = titleOf(item, catalog);
  return h(
    'li',
    { class: 'history-line' },
    stamp,
    thumbnail(product),
    h(
      'span',
      {},
      h('span', { class: 'history-what' }, wordsOf(happening)),
      ' ',
      product ? h('a', { href: `/product/${encodeURIComponent(item)}` }, title) : title,
    ),
  );
}

function wordsOf({ type, seconds, quantity }: Happening): string {
  if (type === 'view' && seconds !== undefined) {
    return t('yours.did.view.seconds', { count: Math.round(seconds) });
  }
  if (type === 'dwell') return t('yours.did.dwell', { count: Math.round(seconds ?? 0) });
  if (type === 'search' || type === 'impression') return '';
  if (type === 'purchase' && (quantity ?? 1) > 1) {
    return t('yours.did.purchase.many', { quantity: quantity! });
  }
  return t(`yours.did.${type}`);
}

function titleOf(item: string, catalog: Catalog | undefined): string {
  return catalog?.get(item)?.title ?? item;
}

function dayName(start: number): string {
  const today = new Date().setHours(0, 0, 0, 0);
  const days = Math.round((start - today) / 86_400_000);
  const words =
    days >= -1
      ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(start);
  return words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
}

function cut(days: readonly Day[], limit: number): Day[] {
  const shown: Day[] = [];
  let left = limit;
  for (const day of days) {
    if (left <= 0) break;
    shown.push({ ...day, happenings: day.happenings.slice(0, left) });
    left -= day.happenings.length;
  }
  return shown;
}
