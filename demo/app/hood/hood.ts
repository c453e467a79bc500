import type { StoredInteraction } from '../../../src/index.js';
import { type Catalog, loadCatalog } from '../catalog.ts';
import { type Overlay, openOverlay } from '../components/overlay.ts';
import { h } from '../dom.ts';
import { bytesText } from '../format.ts';
import { number, t } from '../i18n/i18n.ts';
import { onNavigation } from '../router.ts';
import { shop, shopHolder } from '../shop.ts';
import '../styles/tools.css';
import '../styles/hood.css';
import { measureUsage } from '../your-data/measure-storage.ts';
import { createEnginePanel } from './engine-panel.ts';
import { factList } from './facts.ts';
import { interestsPanel } from './interests-panel.ts';
import { listsPanel } from './lists-panel.ts';
import type { RequestFact } from './requests.ts';
import { readPolicy, requestsPanel } from './requests-panel.ts';
import { watchRequests } from './watch-requests.ts';

let open: Overlay | undefined;

/** Opens the "Under the hood" drawer; asked again, closes it. */
export function openHood(): void {
  if (open) {
    open.close();
    return;
  }
  // Where there is room the shop stays usable beside it, so that cause and effect are seen together.
  const beside = matchMedia('(min-width: 60rem)').matches;
  const engine = createEnginePanel();
  const lists = h('div');
  const interests = h('div');
  const storage = h('div');
  const requests = h('div');
  let catalog: Catalog | undefined;
  let policy: string | undefined;
  let facts: readonly RequestFact[] = [];
  let rows: readonly StoredInteraction[] = [];
  let seen = -1;

  const overlay = openOverlay({ title: t('hood.title'), kind: 'drawer', beside, onClose: end });
  open = overlay;
  overlay.element.classList.add('hood');
  overlay.body.append(
    part(t('hood.engine'), engine.element),
    part(t('hood.lists'), lists),
    part(t('hood.interests'), interests),
    part(t('hood.requests'), requests),
    part(t('hood.storage'), storage),
  );

  const stops = [
    shop.subscribe(showStatus),
    shopHolder.onList(showLists),
    // A sheet over the page would hide where a link of it led.
    onNavigation(() => {
      if (!beside) overlay.close();
    }),
    watchRequests((all) => {
      facts = all;
      showRequests();
    }),
  ];
  showStatus();
  showLists();
  void loadCatalog().then(
    (loaded) => {
      catalog = loaded;
      showInterests();
    },
    () => undefined,
  );
  void readPolicy().then((found) => {
    policy = found;
    showRequests();
  });

  function showStatus(): void {
    const status = shop.status();
    engine.update(status);
    if (status.interactions !== seen) void readHistory(status.interactions);
  }

  async function readHistory(count: number): Promise<void> {
    seen = count;
    rows = await shop.history();
    showInterests();
    const usage = await measureUsage();
    storage.replaceChildren(
      factList([
        [t('yours.rows'), number(rows.length)],
        [
          t('yours.usage.database'),
          usage?.database === undefined ? undefined : bytesText(usage.database),
        ],
        [
          t('yours.usage.offline'),
          usage?.offline === undefined ? undefined : bytesText(usage.offline),
        ],
        [t('yours.usage.total'), usage && bytesText(usage.total)],
      ]),
      h('p', {}, h('a', { href: '/your-data' }, t('hood.storage.more'))),
    );
  }

  function showLists(): void {
    lists.replaceChildren(listsPanel(shopHolder.lists()));
  }

  function showInterests(): void {
    interests.replaceChildren(interestsPanel(rows, catalog));
  }

  function showRequests(): void {
    requests.replaceChildren(requestsPanel(facts, policy));
  }

  function end(): void {
    for (const stop of stops) stop();
    open = undefined;
  }
}

function part(title: string, content: HTMLElement): HTMLElement {
  return h('section', { class: 'hood-part' }, h('h3', {}, title), content);
}
