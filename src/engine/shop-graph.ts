import type { Catalog } from '../catalog/index.js';
import { type ErrorReport, report, toReport } from '../errors.js';
import type { ItemGraph } from '../retrieval/index.js';
import type { Status } from '../types.js';
import { CatalogGraph } from './catalog-graph.js';
import type { EngineOptions } from './protocol.js';

/** Address or bytes of the graph, or what fetches these once they are needed. */
type GraphSource = NonNullable<EngineOptions['graph']> | (() => Promise<Uint8Array<ArrayBuffer>>);

/** The item graph that the shop gives: loaded once, and in use while it fits the catalogue. */
export class ShopGraph {
  #source: GraphSource | undefined;
  readonly #catalog: Catalog;
  #graph: CatalogGraph | undefined;
  #bytes = 0;
  #failure: ErrorReport | undefined;

  constructor(source: GraphSource | undefined, catalog: Catalog) {
    this.#source = source;
    this.#catalog = catalog;
  }

  /** Loads the graph that comes with the catalogue, where the shop gives none of its own. */
  async offer(source: GraphSource | undefined): Promise<void> {
    if (this.#source !== undefined) return;
    this.#source = source;
    await this.load();
  }

  /** Never throws: `problem` says what failed. */
  async load(): Promise<void> {
    if (this.#source === undefined) return;
    try {
      // A chunk of its own: most shops have no graph.
      const { loadGraph } = await import('../graph/load-graph.js');
      const source = typeof this.#source === 'function' ? await this.#source() : this.#source;
      const { graph, bytes } = await loadGraph(source);
      this.#bytes = bytes;
      this.#graph = new CatalogGraph(graph, this.#catalog);
    } catch (error) {
      this.#failure = toReport(error, 'loading the item graph');
    }
  }

  get isLoading(): boolean {
    return this.#source !== undefined && !this.#graph && !this.#failure;
  }

  /** Why lists are made without the graph; another one may follow from a catalogue that changes. */
  get problem(): ErrorReport | undefined {
    if (!this.#graph?.isForeign) return this.#failure;
    const url = typeof this.#source === 'string' ? this.#source : 'given as bytes';
    const { items, known } = this.#graph;
    return report('GRAPH_MISMATCH', { url, items, known });
  }

  get usable(): ItemGraph | undefined {
    return this.#graph?.isForeign ? undefined : this.#graph;
  }

  get status(): Status['graph'] {
    if (this.#source === undefined) return { state: 'none' };
    if (this.isLoading) return { state: 'loading' };
    if (!this.#graph) return { state: 'failed' };
    const { items, known, isForeign } = this.#graph;
    return { state: isForeign ? 'failed' : 'ready', items, known, bytes: this.#bytes };
  }
}
