import { observeSeen } from '../shared/seen-elements.js';
import { readShownItem, type ShownItem, shownItemSelector } from './shown-item.js';

/**
 * Calls `report` for every element with `data-windowshop-item` under `root` that was seen. Elements that
 * come later are found; each list shows an item once. The function that comes back ends it. Elements inside
 * other shadow roots are not under `root`.
 */
export function observeImpressions(
  root: Document | ShadowRoot | Element,
  report: (shown: ShownItem) => void,
): () => void {
  const seen = observeSeen();
  const reported = new Set<string>();
  /** What each element showed when it was last looked at: shops fill elements anew. */
  const watched = new Map<Element, string>();

  function count(element: Element): void {
    const shown = readShownItem(element);
    if (!shown || reported.has(keyOf(shown))) return;
    reported.add(keyOf(shown));
    report(shown);
  }

  function look(): void {
    for (const element of watched.keys()) {
      if (element.isConnected) continue;
      watched.delete(element);
      seen.unwatch(element);
    }
    for (const element of root.querySelectorAll(shownItemSelector)) {
      const key = keyOf(readShownItem(element));
      if (watched.get(element) === key) continue;
      watched.set(element, key);
      seen.watch(element, () => count(element));
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
    seen.destroy();
  };
}

function keyOf(shown: ShownItem | undefined): string {
  return `${shown?.slate} ${shown?.item}`;
}
