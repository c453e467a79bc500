import type { Dismissal, DismissalTarget, Recommender, StoredInteraction } from '../types.js';
import { h } from './dom.js';
import type { Words } from './words/words.js';

/** Newer ones say more; the file holds them all. */
const most = 20;

/** What is remembered, newest first, and what was dismissed, each with a way back. */
export async function knownList(
  recommender: Recommender,
  words: Words,
  locale: string,
  onRestored: () => void,
): Promise<HTMLElement[]> {
  const [history, dismissed, seen] = await Promise.all([
    recommender.history(),
    recommender.dismissed(),
    // The history knows items by their ids only.
    recommender.recommend({ strategy: 'recently-viewed', limit: 200, outOfStock: true }),
  ]);
  const titles = new Map(seen.items.map(({ item, product }) => [item, product.title]));
  const when = new Intl.DateTimeFormat(safeLocale(locale), { dateStyle: 'medium' });

  const happenings = history
    .filter((one) => Object.hasOwn(words.events, one.type))
    .slice(-most)
    .reverse()
    .map((one) => happening(one));

  function happening(one: StoredInteraction): HTMLElement {
    const about = 'item' in one && one.item ? (titles.get(one.item) ?? one.item) : textOf(one);
    return h(
      'li',
      {},
      h('span', { dir: 'auto' }, words.events[one.type as keyof Words['events']]),
      ' ',
      h('strong', { dir: 'auto' }, about),
      ' ',
      h('time', { datetime: new Date(one.time).toISOString() }, when.format(one.time)),
    );
  }

  function dismissal(one: Dismissal): HTMLElement {
    const restore = () => void recommender.restore(targetOf(one)).then(onRestored);
    const label = `${words.showAgain}: ${one.title}`;
    return h(
      'li',
      {},
      h('strong', { dir: 'auto' }, one.title),
      ' ',
      h(
        'button',
        { type: 'button', part: 'button restore', 'aria-label': label, onclick: restore },
        words.showAgain,
      ),
    );
  }

  const list = (title: string, rows: HTMLElement[]) => [
    h('h3', { dir: 'auto' }, title),
    h('ul', { role: 'list' }, ...rows),
  ];
  return [
    ...(happenings.length > 0
      ? list(words.known, happenings)
      : [h('p', { dir: 'auto' }, words.nothingKnown)]),
    ...(dismissed.length > 0 ? list(words.dismissals, dismissed.map(dismissal)) : []),
  ];
}

function textOf(one: StoredInteraction): string {
  return one.type === 'search' ? (one.text ?? '') : '';
}

function targetOf({ item, brand, category }: Dismissal): DismissalTarget {
  if (item !== undefined) return { item };
  return brand === undefined ? { category: category! } : { brand };
}

function safeLocale(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
