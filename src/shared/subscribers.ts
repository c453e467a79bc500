/** A list of listeners. */
export interface Subscribers<T> {
  /** Adds `listener`; the function that comes back takes it out again. */
  add(listener: (value: T) => void): () => void;
  /** Calls every listener; one that throws does not keep the others from hearing. */
  notify(value: T): void;
  clear(): void;
}

export function createSubscribers<T>(): Subscribers<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          // The page's own mistake: shown to its developer, kept from ours.
          console.error(error);
        }
      }
    },
    clear() {
      listeners.clear();
    },
  };
}
