import { Catalog, categoryParts } from '../catalog/index.js';
import { type ErrorReport, toReport } from '../errors.js';
import { deriveProfile, type Profile } from '../profile/index.js';
import { History, storageProblem } from '../storage/index.js';
import type { ProfileSummary, Slate, Status } from '../types.js';
import { answerPage } from './answer-page.js';
import { checkShopRules, noRules } from './check-rules.js';
import type { EngineHost } from './engine-host.js';
import { Learning } from './learning/learning.js';
import { listDismissals } from './list-dismissals.js';
import { Problems } from './problems.js';
import { summarizeProfile } from './profile-summary.js';
import type { EngineApi } from './protocol.js';
import { Recording } from './recording.js';
import { searchOpener } from './search/open-search.js';
import { createQueryEncoder } from './search/query-encoder.js';
import { ShopCatalog } from './shop-catalog.js';
import { ShopGraph } from './shop-graph.js';
import { ShopVectors } from './shop-vectors.js';

export type { EngineHost } from './engine-host.js';

/** Composes the rooms. One instance serves one page; nothing in here knows which thread it runs on. */
export function createEngine(host: EngineHost): EngineApi {
  const catalog = new Catalog();
  const problems = new Problems();
  let history: History;
  let rules = noRules;
  let shopCatalog: ShopCatalog;
  let vectors: ShopVectors;
  let graph: ShopGraph;
  let learning: Learning;
  let recording: Recording;
  let tabs: ReturnType<EngineHost['join']> | undefined;
  let state: Status['state'] = 'starting';
  let notify: (status: Status) => void = () => undefined;
  let isAsked: () => void = () => undefined;
  /** Resolves when the first list was made, or a search was typed. */
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });

  function problem(found: ErrorReport): void {
    problems.add(found);
    changed();
  }

  function status(): Status {
    return {
      state,
      thread: host.thread,
      consent: history.consent,
      storage: history.kind,
      paused: false,
      interactions: history.rows.length,
      catalog: shopCatalog.status,
      graph: graph.status,
      ...vectors.status,
      problems: problems.list(),
    };
  }

  function changed(): void {
    if (state !== 'off') notify(status());
  }

  function profileNow(): Profile {
    const categoriesOf = (item: string) => catalog.get(item)?.categories ?? [];
    return deriveProfile(history.rows, host.clock(), (item) => vectors.of(item), categoriesOf);
  }

  /** Gives every product a vector; the lists follow once it is done. */
  async function embedMissing(): Promise<void> {
    if (await vectors.embedMissing()) settle();
  }

  /** Fetches and computes what the first list did without, and so after it. */
  async function complete(whenIdle: () => Promise<void>): Promise<void> {
    if (shopCatalog.isPacked) {
      await Promise.race([asked, whenIdle()]);
      await Promise.all([shopCatalog.rest(), graph.offer(shopCatalog.graph)]);
      checkGraph();
      recording.catalogChanged();
      await Promise.all([vectors.synchronize(), forgetSensitive()]);
    }
    await embedMissing();
  }

  /** A device that refuses says so itself, and this page has forgotten. */
  async function forgetSensitive(): Promise<void> {
    await recording.forgetSensitive().catch((error) => problems.add(storageProblem(error)));
  }

  /** Which catalogue a graph fits may change with every product. */
  function checkGraph(): void {
    problems.remove('GRAPH_MISMATCH');
    if (graph.problem) problems.add(graph.problem);
  }

  function settle(): void {
    if (state === 'off') return;
    const isComplete = !graph.isLoading && !shopCatalog.isArriving;
    if (isComplete) state = problems.areSerious ? 'degraded' : 'ready';
    changed();
    // The page may be offline when somebody searches.
    openSearch().catch(() => undefined);
  }

  async function recommendPage(requests: readonly unknown[]): Promise<Slate[]> {
    try {
      await Promise.all([recording.settled(), shopCatalog.expect(requests)]);
      const correction = await learning.correction();
      return answerPage(requests, {
        catalog,
        rules,
        vectors: vectors.usable,
        graph: graph.usable,
        profile: profileNow,
        correction,
        now: host.clock(),
        random: host.random,
      });
    } finally {
      isAsked();
    }
  }

  const openSearch = searchOpener({
    catalog,
    vectors: () => vectors.usable,
    taste: () => profileNow().taste,
    encode: createQueryEncoder(
      () => vectors.queryModel,
      (error) => {
        problems.add(toReport(error, 'reading a query'));
        settle();
      },
    ),
  });

  return {
    async start(given, onChange, whenIdle = async () => undefined, giveManifest) {
      notify = onChange;
      if (given.integrity) host.enforceIntegrity?.(given.integrity, problem);
      graph = new ShopGraph(given.graph, catalog);
      learning = new Learning({
        options: given.learning,
        random: host.random,
        rows: () => history.rows,
        world: () => ({ catalog, vectors: vectors.usable, graph: graph.usable }),
        onProblem: problem,
      });
      shopCatalog = new ShopCatalog(given, catalog, host.clock, (found) => problems.add(found));
      vectors = new ShopVectors({
        host,
        catalog,
        store: () => history.vectors,
        problems,
        onChange: changed,
        whenIdle,
      });
      recording = new Recording({
        catalog,
        history: () => history,
        expect: (items) => shopCatalog.expect(items.map((item) => ({ item }))),
        sensitiveCategories: given.sensitiveCategories ?? [],
      });
      const graphLoaded = graph.load();
      const { database, retention, storeSearchText } = given;
      const { refuse } = recording;
      rules = checkShopRules(given.rules, (found) => problems.add(found));
      tabs = host.join(database, (news) => void history.hear(news).then(changed));
      history = new History(
        {
          clock: host.clock,
          openDevice: (onFull) => host.openDevice(database, onFull),
          removeDevice: () => host.removeDevice(database),
          broadcast: (news) => tabs?.tell(news),
          onProblem: problem,
        },
        { retention, storeSearchText, refuse },
      );
      const agreed = history.setConsent(given.consent);
      const opened = shopCatalog.open(giveManifest);
      await Promise.all([vectors.open(given, shopCatalog, opened), agreed]);
      await forgetSensitive();
      if (!shopCatalog.isPacked) await vectors.synchronize();
      checkGraph();
      const isComplete = !shopCatalog.isPacked && vectors.areComplete;
      if (isComplete && !graph.isLoading) settle();
      else void Promise.all([complete(whenIdle), graphLoaded.then(checkGraph)]).then(settle);
      void asked.then(() => catalog.compact());
      return status();
    },

    async record(interactions, again) {
      const receipt = await recording.record(interactions, again);
      changed();
      return receipt;
    },

    recommend: async (request) => (await recommendPage([request]))[0]!,
    recommendPage,

    async search(text, input) {
      isAsked();
      await recording.settled();
      return (await openSearch()).search(text, input);
    },
    async suggest(text, limit) {
      isAsked();
      return (await openSearch()).suggest(text, limit);
    },

    async update(rows) {
      const receipt = shopCatalog.update(rows);
      recording.catalogChanged();
      if (catalog.size > 0) problems.remove('CATALOG_EMPTY');
      checkGraph();
      void embedMissing();
      if (state === 'starting') changed();
      else settle();
      void asked.then(() => catalog.compact());
      return receipt;
    },

    async setConsent(consent) {
      await recording.settled();
      await history.setConsent(consent);
      if (consent === 'granted') await vectors.synchronize();
      changed();
      return status();
    },

    async history() {
      await recording.settled();
      return [...history.rows];
    },
    async dismissed() {
      await recording.settled();
      return listDismissals(history.rows, (item) => catalog.get(item)?.title);
    },
    async profile(): Promise<ProfileSummary> {
      await recording.settled();
      const categoryOf = (item: string) => categoryParts(catalog.get(item)?.categories?.[0] ?? '');
      return summarizeProfile(profileNow(), categoryOf, await learning.summary());
    },
    catalogReport: async () => shopCatalog.receipt,

    async resetLearning() {
      await recording.settled();
      await history.forgetImpressions().finally(changed);
    },
    async erase() {
      await recording.settled();
      await history.erase();
      changed();
    },

    async close() {
      state = 'off';
      tabs?.leave();
      history?.close();
      await vectors?.close();
    },
  };
}
