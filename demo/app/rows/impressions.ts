import type { Interaction } from '../../../src/index.js';
import { shop } from '../shop.ts';
import type { Trail } from '../slate-trail.ts';

/** Half of the card for a second, as the advertising trade counts a view. */
const share = 0.5;
const wait = 1_000;
/** Seen cards are recorded together after this long, in milliseconds. */
const batch = 400;

interface Seen extends Trail {
  item: string;
}

/** Records which recommended cards were really seen, each once a slate. */
export interface Impressions {
  watch(card: Element, seen: Seen): void;
  unwatch(card: Element): void;
  destroy(): void;
}

export function createImpressions(): Impressions {
  const cards = new Map<Element, Seen>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const counted = new Set<string>();
  let waiting: Interaction[] = [];
  let flushing: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        timers.delete(target);
        if (isIntersecting)
          timers.set(
            target,
            setTimeout(() => count(target), wait),
          );
      }
    },
    { threshold: share },
  );

  function count(card: Element): void {
    const seen = cards.get(card);
    if (!seen || document.visibilityState !== 'visible') return;
    const key = `${seen.slate} ${seen.item}`;
    if (counted.has(key)) return;
    counted.add(key);
    waiting.push({ type: 'impression', ...seen });
    flushing ??= setTimeout(flush, batch);
  }

  function flush(): void {
    clearTimeout(flushing);
    flushing = undefined;
    if (waiting.length > 0) void shop.record(waiting);
    waiting = [];
  }

  function unwatch(card: Element): void {
    observer.unobserve(card);
    clearTimeout(timers.get(card));
    timers.delete(card);
    cards.delete(card);
  }

  return {
    watch(card, seen) {
      unwatch(card);
      cards.set(card, seen);
      observer.observe(card);
    },
    unwatch,
    destroy() {
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      flush();
    },
  };
}
