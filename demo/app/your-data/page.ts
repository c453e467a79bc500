import type { Status } from '../../../src/index.js';
import { offlineReady, offlineState } from '../../service-worker/register.ts';
import { type Catalog, loadCatalog } from '../catalog.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { shop } from '../shop.ts';
import '../styles/tools.css';
import '../styles/your-data.css';
import { createConsentChoice } from './consent-choice.ts';
import { dismissedList } from './dismissed-list.ts';
import { createHistoryList } from './history-list.ts';
import { interestList } from './interests.ts';
import { storageFacts } from './storage-facts.ts';
import { takeAway } from './take-away.ts';

/** Longest wait for everything, in milliseconds: vectors may still be on their way. */
const patience = 2_500;

/** The page at `/your-data`: all that is remembered, and every way to change it. */
export function yourDataPage(): Page {
  const consent = createConsentChoice();
  const history = createHistoryList();
  const interests = h('div');
  const dismissed = h('div');
  const storage = h('div');
  const offline = h('p', {});
  let catalog: Catalog | undefined;
  let alive = true;
  let asked = 0;
  let shown = '';

  const parts = h(
    'div',
    { class: 'your-data-parts', 'aria-busy': 'true' },
    h(
      'div',
      { class: 'your-data-columns' },
      h(
        'div',
        {},
        part('consent', t('yours.consent'), consent.element),
        part('interests', t('yours.interests'), interests),
        part('dismissed', t('yours.dismissed'), dismissed),
      ),
      h('div', {}, part('history', t('yours.history'), history.element)),
    ),
    part('storage', t('yours.storage'), storage),
    part('offline', t('yours.offline'), offline),
  );
  const element = h(
    'div',
    { class: 'container your-data' },
    h('h1', {}, t('yours.title')),
    h('p', { class: 'lead' }, t('yours.lead')),
    takeAway(),
    parts,
  );

  // Shown at once when all of it is known: lists that arrive one by one would push each other down.
  const reveal = () => parts.removeAttribute('aria-busy');
  const impatience = setTimeout(reveal, patience);

  /** Asks for everything again; an answer that a later one overtook is dropped. */
  async function refresh(): Promise<void> {
    const mine = ++asked;
    const [rows, profile, gone] = await Promise.all([
      shop.history(),
      shop.profile(),
      shop.dismissed(),
    ]);
    const facts = await storageFacts(rows, shop.status());
    if (!alive || mine !== asked) return;
    interests.replaceChildren(interestList(profile, catalog));
    dismissed.replaceChildren(dismissedList(gone, catalog));
    history.show(rows, catalog);
    storage.replaceChildren(facts);
    if (catalog && shop.status().state !== 'starting') reveal();
  }

  function hear(status: Status): void {
    consent.update(status);
    const { interactions, consent: value, storage: where, state } = status;
    const next = [interactions, value, where, state].join();
    if (next === shown) return;
    shown = next;
    void refresh();
  }

  async function tellOffline(): Promise<void> {
    const state = await offlineState();
    if (alive) offline.textContent = t(`yours.offline.${state}`);
  }

  const end = shop.subscribe(hear);
  hear(shop.status());
  void shop.ready.then(() => alive && hear(shop.status()));
  void loadCatalog().then(
    (loaded) => {
      catalog = loaded;
      if (alive) void refresh();
    },
    () => undefined,
  );
  void tellOffline();
  void offlineReady().then(tellOffline);

  return {
    title: t('yours.title'),
    element,
    destroy() {
      alive = false;
      clearTimeout(impatience);
      end();
    },
  };
}

function part(name: string, title: string, content: HTMLElement): HTMLElement {
  const id = `yours-${name}`;
  return h(
    'section',
    { class: `panel yours-${name}`, 'aria-labelledby': id },
    h('h2', { id }, title),
    content,
  );
}
