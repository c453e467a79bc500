import type { SearchAnswer } from '../../../src/index.js';
import { catalog } from '../catalog.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { renamePage, replaceAddress, type Visit } from '../router.ts';
import { type Asked, createAsking } from '../search/asking.ts';
import { createFilters } from '../search/filters.ts';
import { takeQueries } from '../search/live-query.ts';
import { failedMessage, ideasMessage } from '../search/messages.ts';
import { createResults } from '../search/results.ts';
import { createRowsBelow } from '../search/rows-below.ts';
import { summary, took } from '../search/summary.ts';
import { readView, type SearchView, searchText, writeView } from '../search/view.ts';
import { createWishes } from '../search/wishes.ts';
import { shop } from '../shop.ts';
import { gridStep } from './product-grid.ts';

/** While keys come faster than this, nothing is searched; in milliseconds. */
const debounce = 120;
/** A text that stands so long is what was meant. */
const settling = 1_200;
/** A better answer waits this often and this long for the visitor to let go of the one that stands. */
const patience = 12;
const pause = 500;

/** What is found for a text; it follows the typing in the header. */
export function searchPage({ query, isAgain }: Visit): Page {
  const slugs = catalog().departments.map(({ slug }) => slug);
  let view = readView(query, slugs);
  let recorded = isAgain ? view.text : '';
  let isSettled = true;
  let answer: SearchAnswer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const heading = h('h1', { class: 'search-title' });
  const status = h('p', { class: 'muted search-status', role: 'status' });
  const time = h('p', { class: 'muted search-time' });
  const wishes = createWishes((id, isOn) => {
    const others = view.off.filter((other) => other !== id);
    change({ off: isOn ? others : [...others, id] });
  });
  const filters = createFilters(view, change);
  const results = createResults((shown) => {
    view = { ...view, shown };
    keepAddress();
  });
  const rows = createRowsBelow();
  const asking = createAsking(receive);

  function change(next: Partial<SearchView>): void {
    view = { ...view, shown: gridStep, ...next };
    filters.follow(view);
    keepAddress();
    ask();
  }

  function ask(): void {
    clearTimeout(timer);
    clearTimeout(waiting);
    name();
    keepAddress();
    if (view.text) {
      results.wait();
      asking.ask(view);
    } else {
      asking.drop();
      answer = undefined;
      say(t('search.empty'));
      wishes.show([], []);
      results.say(ideasMessage());
      followWithRows();
    }
  }

  function receive(asked: Asked, attempts = 0): void {
    clearTimeout(waiting);
    if (asked.isRefresh && attempts < patience && results.isInUse()) {
      waiting = setTimeout(() => receive(asked, attempts + 1), pause);
      return;
    }
    ({ answer } = asked);
    const { items, error } = answer;
    const ids = asked.understood.map(({ id }) => id);
    view = { ...view, off: view.off.filter((id) => ids.includes(id)) };
    wishes.show(asked.understood, view.off);
    if (Math.min(items.length, view.shown) !== results.count()) rows.clear();
    if (items.length > 0) {
      say(summary(view.text, answer), took(answer));
      results.show(answer, view.shown);
    } else if (error && error.code !== 'SEARCH_INVALID') {
      say('');
      results.say(failedMessage(ask));
    } else {
      say(t('search.none', { text: view.text }));
      results.say(ideasMessage({ widen: isNarrow() ? widen : undefined }));
    }
    followWithRows();
  }

  function say(sentence: string, duration = ''): void {
    if (status.textContent !== sentence) status.textContent = sentence;
    time.textContent = duration;
  }

  function isNarrow(): boolean {
    return view.inStock || view.department !== undefined || (answer?.chips.length ?? 0) > 0;
  }

  function widen(): void {
    const off = [...view.off, ...(answer?.chips ?? []).map(({ id }) => id)];
    change({ inStock: false, department: undefined, off });
  }

  // Rows come back a moment after they were taken away: what is new somewhere else has not moved.
  function followWithRows(): void {
    if (!isSettled || !rows.isEmpty()) return;
    const taken = (answer?.items ?? []).slice(0, view.shown).map(({ item }) => item);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (element.isConnected && isSettled && rows.isEmpty()) rows.put(taken);
      }),
    );
  }

  function type(text: string): void {
    const next = searchText(text);
    if (next === view.text) return;
    view = { ...view, text: next, shown: gridStep };
    isSettled = false;
    rows.clear();
    clearTimeout(timer);
    clearTimeout(settleTimer);
    timer = setTimeout(ask, debounce);
    settleTimer = setTimeout(settle, settling);
  }

  function submit(text: string): void {
    type(text);
    if (isSettled) return;
    ask();
    settle();
  }

  function settle(): void {
    clearTimeout(settleTimer);
    isSettled = true;
    record();
    if (!results.element.hasAttribute('aria-busy')) followWithRows();
  }

  function record(): void {
    if (!view.text || view.text === recorded) return;
    recorded = view.text;
    void shop.record({ type: 'search', text: view.text });
  }

  function name(): void {
    const title = titleOf(view.text);
    const [before = '', after = ''] = t('search.title', { text: '\n' }).split('\n');
    heading.replaceChildren(...(view.text ? [before, h('bdi', {}, view.text), after] : [title]));
    heading.title = title;
    renamePage(title);
  }

  function keepAddress(): void {
    const address = writeView(view);
    if (address !== location.pathname + location.search) replaceAddress(address);
  }

  const element = h(
    'div',
    { class: 'container search-page' },
    h('div', { class: 'page-head' }, heading, h('div', { class: 'search-says' }, status, time)),
    wishes.element,
    filters.element,
    results.element,
    rows.element,
  );
  const stop = takeQueries({ type, submit });
  record();
  ask();
  return {
    title: titleOf(view.text),
    element,
    destroy() {
      clearTimeout(timer);
      clearTimeout(settleTimer);
      clearTimeout(waiting);
      stop();
      if (!isSettled) record();
      asking.destroy();
      rows.clear();
    },
  };
}

function titleOf(text: string): string {
  return text ? t('search.title', { text }) : t('search.title.empty');
}
