const prefix = 'harbour-pine:';

// Storage can be switched off in the browser; then everything lasts as long as the page.
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Small values kept on the device, as JSON. Whether they may be kept is for the caller to know. */
export const deviceStorage = {
  get(name: string): unknown {
    return attempt(() => JSON.parse(localStorage.getItem(prefix + name) ?? 'null') ?? undefined);
  },
  set(name: string, value: unknown): void {
    attempt(() => localStorage.setItem(prefix + name, JSON.stringify(value)));
  },
  remove(name: string): void {
    attempt(() => localStorage.removeItem(prefix + name));
  },
  /** Calls `listener` when another tab changed the value; the function that comes back ends it. */
  onChange(name: string, listener: () => void): () => void {
    const hear = (event: StorageEvent) => {
      if (event.key === prefix + name || event.key === null) listener();
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  },
};
