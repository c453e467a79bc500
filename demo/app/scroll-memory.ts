const slot = 'harbour-pine:scroll';
/** A page may still grow for this long before its place is given up, in milliseconds. */
const patience = 2_000;

/** Remembers where the visitor was in every entry of the tab's history. */
export interface ScrollMemory {
  /** Notes the place in the entry that is left: call it before the page goes. */
  leave(): void;
  /** Goes to the noted place of the present entry as soon as `outlet` is tall enough. */
  restore(outlet: HTMLElement): void;
  /** Goes to the top of a new entry. */
  top(): void;
}

/** The browser's own restoration comes before the page is built, hence this one. */
export function createScrollMemory(): ScrollMemory {
  const places = new Map<string, number>(load());
  let entry = entryKey();
  let stop = () => {};
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    places.set(entry, scrollY);
    save(places);
  });

  return {
    leave() {
      stop();
      places.set(entry, scrollY);
    },
    restore(outlet) {
      entry = entryKey();
      stop();
      stop = growInto(places.get(entry) ?? 0, outlet);
    },
    top() {
      entry = entryKey();
      scrollTo(0, 0);
    },
  };
}

// An entry has no identity of its own: it gets one in its state.
function entryKey(): string {
  const state = (history.state ?? {}) as { entry?: string };
  if (state.entry) return state.entry;
  const entry = Math.random().toString(36).slice(2);
  history.replaceState({ ...state, entry }, '');
  return entry;
}

function growInto(place: number, outlet: HTMLElement): () => void {
  const reach = () => {
    scrollTo(0, place);
    if (Math.abs(scrollY - place) < 2) stop();
  };
  const observer = new ResizeObserver(reach);
  const timer = setTimeout(() => stop(), patience);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('wheel', stop);
    removeEventListener('touchstart', stop);
    removeEventListener('keydown', stop);
  };
  addEventListener('wheel', stop, { passive: true });
  addEventListener('touchstart', stop, { passive: true });
  addEventListener('keydown', stop);
  // Comes after the first layout too.
  observer.observe(outlet);
  return stop;
}

function load(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(slot) ?? '[]') as [string, number][];
  } catch {
    return [];
  }
}

function save(places: Map<string, number>): void {
  try {
    sessionStorage.setItem(slot, JSON.stringify([...places].slice(-50)));
  } catch {
    // Storage is off: a reload starts at the top.
  }
}
