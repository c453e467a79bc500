/** Half of an element for a second, as the advertising trade counts a view. */
const share = 0.5;
const wait = 1_000;

export interface Impressions {
  /** Calls `seen` once, when `element` was seen. */
  watch(element: Element, seen: () => void): void;
  destroy(): void;
}

/** Tells which elements were really seen: half of it for a second, in a visible page. */
export function observeImpressions(): Impressions {
  const watched = new Map<Element, () => void>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting) timers.set(target, setTimeout(count, wait, target));
      }
    },
    { threshold: share },
  );

  function count(element: Element): void {
    // Looked at again when it next comes into view.
    if (document.visibilityState !== 'visible') return;
    observer.unobserve(element);
    watched.get(element)?.();
    watched.delete(element);
  }

  return {
    watch(element, seen) {
      watched.set(element, seen);
      observer.observe(element);
    },
    destroy() {
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
