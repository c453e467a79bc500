import { definedFields } from '../shared/defined-fields.js';

/** What `update()` said of each product, latest last: told again to an engine that takes over. */
export class LiveFacts {
  readonly #byId = new Map<string, object>();

  add(rows: readonly unknown[]): void {
    for (const row of rows) {
      if (typeof row !== 'object' || row === null) continue;
      const id = String((row as { id?: unknown }).id);
      this.#byId.set(id, { ...this.#byId.get(id), ...definedFields(row) });
    }
  }

  /** One row a product. */
  get rows(): readonly object[] {
    return [...this.#byId.values()];
  }
}
