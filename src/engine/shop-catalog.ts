import { type Catalog, loadCatalog } from '../catalog/index.js';
import { type ErrorReport, report, toReport } from '../errors.js';
import type { Clock } from '../shared/clock.js';
import type { Receipt, Status } from '../types.js';
import type { CatalogPack, KeepPacked } from './catalog-pack.js';
import type { ItemVectors, ItemVectorsOptions } from './item-vectors.js';
import { openCatalogPack } from './open-catalog-pack.js';
import type { EngineOptions, GiveManifest } from './protocol.js';

/** Makes what keeps the vectors of a catalogue. */
export type KeepVectors = (catalog: Catalog, options: ItemVectorsOptions) => ItemVectors;

/** How long a request waits for the shard that may hold its item, in milliseconds. */
const patience = 2_500;

/**
 * How long a pack may take to bring its first shard, in milliseconds: the list that stands in for it needs its
 * time as well, and a worker that has not started after 45 seconds counts as lost.
 */
const packDeadline = { beforeList: 10_000, alone: 30_000 };

/**
 * Where the shop's products come from: a list, or a pack, whose first shard is enough for the first list.
 * A pack that is refused gives way to the list. Never throws: `onProblem` hears what failed.
 */
export class ShopCatalog {
  readonly #source: Pick<EngineOptions, 'catalog' | 'pack'>;
  readonly #catalog: Catalog;
  readonly #clock: Clock;
  readonly #onProblem: (problem: ErrorReport) => void;
  #receipt: Receipt = { accepted: 0, rejected: [] };
  #pack: CatalogPack | undefined;

  constructor(
    source: Pick<EngineOptions, 'catalog' | 'pack'>,
    catalog: Catalog,
    clock: Clock,
    onProblem: (problem: ErrorReport) => void,
  ) {
    this.#source = source;
    this.#catalog = catalog;
    this.#clock = clock;
    this.#onProblem = onProblem;
  }

  /** Which rows were left out, or lost a field. */
  get receipt(): Receipt {
    return this.#pack?.receipt ?? this.#receipt;
  }

  get status(): Status['catalog'] {
    const rejected: Record<string, number> = {};
    for (const { code } of this.receipt.rejected) rejected[code] = (rejected[code] ?? 0) + 1;
    const items = this.#catalog.size;
    return this.#pack ? { items, rejected, packed: this.#pack.products } : { items, rejected };
  }

  get isPacked(): boolean {
    return this.#pack !== undefined;
  }

  /** Whether shards of a pack are still to come. */
  get isArriving(): boolean {
    return this.#pack?.isArriving ?? false;
  }

  /** What fetches the item graph of the pack, if it has one. */
  get graph(): CatalogPack['graph'] {
    return this.#pack?.graph;
  }

  /**
   * Loads what the first list needs.
   *
   * @param giveManifest gives the manifest of the pack, where the page has asked for it.
   */
  async open(giveManifest?: GiveManifest): Promise<void> {
    const { pack: folder, catalog: list } = this.#source;
    const isAlone = folder !== undefined && list === undefined;
    if (folder !== undefined) {
      const deadline = isAlone ? packDeadline.alone : packDeadline.beforeList;
      await this.#openPack(folder, deadline, giveManifest);
    }
    if (!this.#pack && !isAlone) await this.#openList(list);
  }

  /**
   * Vectors of the catalogue, with those of the pack where they are of the page's model.
   *
   * @param model the page's; where there is none, that of the pack must do.
   * @param loadVectors gives the code that keeps them, which pages without vectors never load.
   */
  async openVectors(
    model: CatalogPack['model'] | undefined,
    loadVectors: () => Promise<KeepVectors>,
  ): Promise<ItemVectors | undefined> {
    const packed = this.#pack?.model;
    const used = model ?? packed;
    if (!used) return undefined;
    const { name, dimensions } = used;
    const vectors = await this.#makeVectors(loadVectors, { model: name, dimensions });
    const isSame = packed?.name === name && packed.dimensions === dimensions;
    if (packed && !isSame) {
      const { name: other, dimensions: packedDimensions } = packed;
      const detail = { packed: other, packedDimensions, model: name, dimensions };
      this.#onProblem(report('PACK_MISMATCH', { url: this.#source.pack!, ...detail }));
    }
    this.#pack?.giveVectors(isSame && vectors ? this.#keeperOf(vectors) : undefined);
    return vectors;
  }

  /** Loads the shards that are still to come, and keeps all products in fewer bytes. */
  async rest(): Promise<void> {
    await this.#shards();
    await this.#catalog.compact();
  }

  /** Waits a little for the shards that may hold what `requests` name as their item. */
  async expect(requests: readonly unknown[]): Promise<void> {
    const isComing = requests.some((request) => {
      const { item } = (request ?? {}) as { item?: unknown };
      return typeof item === 'string' && !this.#catalog.get(item);
    });
    if (!this.isArriving || !isComing) return;
    await Promise.race([this.#shards(), new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** Lays live data over the products. */
  update(rows: readonly unknown[]): Receipt {
    return this.#pack?.isArriving ? this.#pack.update(rows) : this.#catalog.update(rows);
  }

  async #shards(): Promise<void> {
    await this.#pack?.rest().catch((error) => this.#onProblem(toReport(error, 'reading the pack')));
  }

  async #makeVectors(
    loadVectors: () => Promise<KeepVectors>,
    options: ItemVectorsOptions,
  ): Promise<ItemVectors | undefined> {
    try {
      const keepVectors = await loadVectors();
      return keepVectors(this.#catalog, { ...options, capacity: this.#pack?.products });
    } catch (error) {
      this.#onProblem(toReport(error, 'loading what keeps vectors'));
    }
  }

  /** Products whose vectors find no room are used without them. */
  #keeperOf(vectors: ItemVectors): KeepPacked {
    return (...taken) => {
      try {
        vectors.adopt(...taken);
      } catch (error) {
        this.#onProblem(toReport(error, 'making room for vectors'));
      }
    };
  }

  async #openPack(folder: string, deadline: number, giveManifest?: GiveManifest): Promise<void> {
    try {
      const opening = openCatalogPack(folder, this.#catalog, deadline, giveManifest);
      const { pack, refusal } = await opening;
      this.#pack = pack;
      if (refusal !== undefined) this.#onProblem(toReport(refusal, 'opening the pack'));
    } catch (error) {
      this.#onProblem(toReport(error, 'opening the pack'));
    }
  }

  async #openList(list: EngineOptions['catalog']): Promise<void> {
    try {
      const { rows, problems } = await loadCatalog(list, this.#clock);
      for (const problem of problems) this.#onProblem(problem);
      this.#receipt = this.#catalog.load(rows);
      if (this.#catalog.size === 0) this.#onProblem(report('CATALOG_EMPTY'));
    } catch (error) {
      this.#onProblem(toReport(error, 'loading the catalogue'));
    }
  }
}
