/** Who wants to hear of something. */
export interface Subscribers<T> {
  /** The function that comes back ends it. */
  add(listener: (value: T) => void): () => void;
  notify(value: T): void;
}

/** An empty list of listeners. */
export function createSubscribers<T>(): Subscribers<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}
