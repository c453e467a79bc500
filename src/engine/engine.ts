import { Catalog, categoryParts } from '../catalog/index.js';
import { type ErrorReport, report, toReport } from '../errors.js';
import { deriveProfile, type Profile } from '../profile/index.js';
import { History, storageProblem } from '../storage/index.js';
import type { ProfileSummary, Slate, Status } from '../types.js';
import { answerPage } from './answer-page.js';
import { checkShopRules, noRules } from './check-rules.js';
import type { EngineHost } from './engine-host.js';
import type { ItemVectors } from './item-vectors.js';
import { Learning } from './learning/learning.js';
import { listDismissals } from './list-dismissals.js';
import { Model } from './model.js';
import { Problems } from './problems.js';
import { summarizeProfile } from './profile-summary.js';
import type { EngineApi, EngineOptions } from './protocol.js';
import { Recording } from './recording.js';
import { searchOpener } from './search/open-search.js';
import { createQueryEncoder } from './search/query-encoder.js';
import { type KeepVectors, ShopCatalog } from './shop-catalog.js';
import { ShopGraph } from './shop-graph.js';

export type { EngineHost } from './engine-host.js';

/** Composes the rooms. One instance serves one page; nothing in here knows which thread it runs on. */
export function createEngine(host: EngineHost): EngineApi {
  const catalog = new Catalog();
  const problems = new Problems();
  const computed = { texts: 0, ms: 0 };
  let options: EngineOptions;
  let history: History;
  let rules = noRules;
  let model: Model | undefined;
  let shopCatalog: ShopCatalog;
  let vectors: ItemVectors | undefined;
  let graph: ShopGraph;
  let learning: Learning;
  let recording: Recording;
  let tabs: ReturnType<EngineHost['join']> | undefined;
  let state: Status['state'] = 'starting';
  let embedding: Promise<void> | undefined;
  let notify: (status: Status) => void = () => undefined;

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
      model: model?.status ?? { state: 'none' },
      graph: graph.status,
      embedding: {
        done: vectors?.done ?? 0,
        total: catalog.size,
        computed: computed.texts,
        ms: Math.round(computed.ms),
        discarded: vectors?.discarded ?? 0,
      },
      problems: problems.list(),
    };
  }

  function changed(): void {
    if (state !== 'off') notify(status());
  }

  function vectorOf(item: string): Float32Array | undefined {
    const row = catalog.rowOf(item);
    return row === undefined ? undefined : vectors?.matrix.get(row);
  }

  function profileNow(): Profile {
    const categoriesOf = (item: string) => catalog.get(item)?.categories ?? [];
    return deriveProfile(history.rows, host.clock(), vectorOf, categoriesOf);
  }

  function usableVectors(): ItemVectors['matrix'] | undefined {
    return vectors && vectors.matrix.count > 0 ? vectors.matrix : undefined;
  }

  /** Name and dimensions of the model, if there is one that can be described. */
  async function openModel(): Promise<{ name: string; dimensions: number } | undefined> {
    const source = options.model === false ? undefined : host.modelSource(options.model);
    if (!source) return;
    const { backend, modelSettings: settings, insistsOnModel } = options;
    const withheld = insistsOnModel ? undefined : host.whySpareDevice?.();
    model = new Model(source, { backend, settings, withheld }, changed);
    try {
      const { name, dimensions, isVerified } = await model.describe();
      if (!isVerified) problems.add(report('MODEL_UNVERIFIED', { url: source.folder }));
      return { name, dimensions };
    } catch (error) {
      problems.add(toReport(error, 'reading the model'));
    }
  }

  /** What keeps vectors, with the fastest scans that run here: a chunk of its own. */
  async function loadVectors(): Promise<KeepVectors> {
    const { withFastestScans } = await import('./fastest-scans.js');
    return withFastestScans(host.readKernel);
  }

  /** A store that fails costs time, not vectors: they can be computed again. */
  async function synchronizeVectors(): Promise<void> {
    try {
      await vectors?.synchronize(history.vectors);
    } catch (error) {
      problems.add(storageProblem(error));
    }
  }

  /** Gives every item a vector, in the background. One run at a time; a later call starts over. */
  function embedMissing(): Promise<void> {
    embedding = (embedding ?? Promise.resolve()).then(async () => {
      if (!model?.isAllowed || !vectors || state === 'off') return;
      if (vectors.missing().size === 0) return;
      try {
        const encoder = await model.load();
        let began = performance.now();
        const onProgress = (texts: number) => {
          computed.texts += texts;
          computed.ms += performance.now() - began;
          changed();
          began = performance.now();
        };
        await vectors.embed(encoder, history.vectors, onProgress, () => state === 'off');
      } catch (error) {
        problems.add(toReport(error, 'embedding the catalogue'));
      }
      settle();
    });
    return embedding;
  }

  /** Fetches and computes what the first list did without. */
  async function complete(): Promise<void> {
    if (shopCatalog.isPacked) {
      await Promise.all([shopCatalog.rest(), graph.offer(shopCatalog.graph)]);
      checkGraph();
      recording.catalogChanged();
      await Promise.all([synchronizeVectors(), forgetSensitive()]);
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
    await Promise.all([recording.settled(), shopCatalog.expect(requests)]);
    const correction = await learning.correction();
    return answerPage(requests, {
      catalog,
      rules,
      vectors: usableVectors(),
      graph: graph.usable,
      profile: profileNow,
      correction,
      now: host.clock(),
      random: host.random,
    });
  }

  const openSearch = searchOpener({
    catalog,
    vectors: usableVectors,
    taste: () => profileNow().taste,
    encode: createQueryEncoder(
      () => (usableVectors() && model?.isAllowed ? model : undefined),
      (error) => {
        problems.add(toReport(error, 'reading a query'));
        settle();
      },
    ),
  });

  return {
    async start(given, onChange) {
      options = given;
      notify = onChange;
      if (given.integrity) host.enforceIntegrity?.(given.integrity, problem);
      graph = new ShopGraph(given.graph, catalog);
      learning = new Learning({
        options: given.learning,
        random: host.random,
        rows: () => history.rows,
        world: () => ({ catalog, vectors: usableVectors(), graph: graph.usable }),
        onProblem: problem,
      });
      shopCatalog = new ShopCatalog(given, catalog, host.clock, (found) => problems.add(found));
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
      const describing = openModel();
      // On its way while products are: nothing else would fetch meanwhile.
      const scans = model || given.pack !== undefined ? loadVectors() : undefined;
      scans?.catch(() => undefined);
      const [described] = await Promise.all([describing, shopCatalog.open(), agreed]);
      await forgetSensitive();
      vectors = await shopCatalog.openVectors(described, () => scans ?? loadVectors());
      if (!shopCatalog.isPacked) await synchronizeVectors();
      checkGraph();
      const isComplete = !shopCatalog.isPacked && (!vectors || vectors.missing().size === 0);
      if (isComplete && !graph.isLoading) settle();
      else void Promise.all([complete(), graphLoaded.then(checkGraph)]).then(settle);
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
      await recording.settled();
      return (await openSearch()).search(text, input);
    },
    suggest: async (text, limit) => (await openSearch()).suggest(text, limit),

    async update(rows) {
      const receipt = shopCatalog.update(rows);
      recording.catalogChanged();
      if (catalog.size > 0) problems.remove('CATALOG_EMPTY');
      checkGraph();
      void embedMissing();
      if (state === 'starting') changed();
      else settle();
      return receipt;
    },

    async setConsent(consent) {
      await recording.settled();
      await history.setConsent(consent);
      if (consent === 'granted') await synchronizeVectors();
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
      await model?.release().catch(() => undefined);
    },
  };
}
