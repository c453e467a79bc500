/** Half of it for a second, as the advertising trade counts a view (MRC Viewable Impression Guidelines). */
const share = 0.5;
const wait = 1_000;

export interface SeenElements {
  /** Calls `seen` once, when `element` was seen. */
  watch(element: Element, seen: () => void): void;
  unwatch(element: Element): void;
  destroy(): void;
}

/** Tells which elements were really seen: half of it, for a second, in a visible page. */
export function observeSeen(): SeenElements {
  const watched = new Map<Element, () => void>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  // Where there is none, nothing counts as seen.
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? undefined
      : new IntersectionObserver(look, { threshold: share });

  function look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting && intersectionRatio >= share) {
        timers.set(target, setTimeout(count, wait, target));
      }
    }
  }

  function count(element: Element): void {
    if (document.visibilityState !== 'visible') {
      // Asked again, once it can be seen.
      observer?.unobserve(element);
      observer?.observe(element);
      return;
    }
    const seen = watched.get(element);
    unwatch(element);
    seen?.();
  }

  function unwatch(element: Element): void {
    clearTimeout(timers.get(element));
    timers.delete(element);
    observer?.unobserve(element);
    watched.delete(element);
  }

  return {
    watch(element, seen) {
      watched.set(element, seen);
      observer?.observe(element);
    },
    unwatch,
    destroy() {
      observer?.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
