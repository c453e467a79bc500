import { parseJson } from './values.js';

/** More than this a page does not leave behind. */
const entryLimit = 50;

interface Entry {
  key: string;
  interactions: unknown[];
}

/**
 * What was done but is not known to be kept yet, in the session storage: written at once, since nothing
 * else is sure to end before the page does. The next page of the tab records it.
 */
export class Journal {
  readonly #name: string;
  #count = 0;

  /** @param name key in the session storage. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Writes `interactions` down; the key to {@link remove} them with. */
  add(interactions: readonly unknown[]): string {
    const key = `${performance.timeOrigin}-${this.#count++}`;
    this.#write([...this.#read(), { key, interactions: [...interactions] }].slice(-entryLimit));
    return key;
  }

  remove(key: string): void {
    this.#write(this.#read().filter((entry) => entry.key !== key));
  }

  /** What earlier pages left; it stays until it is removed. */
  entries(): { keys: string[]; interactions: unknown[] } {
    const entries = this.#read();
    return {
      keys: entries.map(({ key }) => key),
      interactions: entries.flatMap((entry) => entry.interactions),
    };
  }

  clear(): void {
    this.#write([]);
  }

  // Another script, or an older one, may have written it.
  #read(): Entry[] {
    const found = parseJson(attempt(() => sessionStorage.getItem(this.#name)) ?? '');
    if (!Array.isArray(found)) return [];
    return found.filter(
      (entry) => typeof entry?.key === 'string' && Array.isArray(entry.interactions),
    );
  }

  #write(entries: readonly Entry[]): void {
    attempt(() => {
      if (entries.length === 0) sessionStorage.removeItem(this.#name);
      else sessionStorage.setItem(this.#name, JSON.stringify(entries));
    });
  }
}

/** A page may forbid the storage, or it may be full: then the tail is not kept. */
function attempt<T>(job: () => T): T | undefined {
  try {
    return job();
  } catch {
    return undefined;
  }
}
