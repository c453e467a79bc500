import { readShownItem, type ShownItem, shownItemSelector } from './shown-item.js';

/** Half of it for a second, as the advertising trade counts a view (MRC Viewable Impression Guidelines). */
const share = 0.5;
const wait = 1_000;

/**
 * Calls `report` for every element with `data-windowshop-item` under `root` that was seen: half of it, for
 * a second, in a visible page. Elements that come later are found; each list shows an item once. The
 * function that comes back ends it. Elements inside other shadow roots are not under `root`.
 */
export function observeImpressions(
  root: Document | ShadowRoot | Element,
  report: (shown: ShownItem) => void,
): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const reported = new Set<string>();
  const watched = new Set<Element>();

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio } of entries) {
        clearTimeout(timers.get(target));
        timers.delete(target);
        if (isIntersecting && intersectionRatio >= share) {
          timers.set(
            target,
            setTimeout(() => count(target), wait),
          );
        }
      }
    },
    { threshold: share },
  );

  function count(element: Element): void {
    timers.delete(element);
    const shown = readShownItem(element);
    if (!shown) return;
    if (document.visibilityState !== 'visible') {
      // Asked again, once it can be seen.
      seen.unobserve(element);
      seen.observe(element);
      return;
    }
    const key = `${shown.slate} ${shown.item}`;
    if (reported.has(key)) return;
    reported.add(key);
    report(shown);
  }

  function look(): void {
    for (const element of watched) {
      if (element.isConnected) continue;
      watched.delete(element);
      seen.unobserve(element);
      clearTimeout(timers.get(element));
      timers.delete(element);
    }
    for (const element of root.querySelectorAll(shownItemSelector)) {
      if (watched.has(element)) continue;
      watched.add(element);
      seen.observe(element);
    }
  }

  const changes = new MutationObserver(look);
  changes.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-windowshop-item'],
  });
  look();
  return () => {
    changes.disconnect();
    seen.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
