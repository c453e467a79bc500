import { readShownItem, type ShownItem, shownItemSelector } from './shown-item.js';

/**
 * Calls `report` for every click on a link inside an element with `data-windowshop-item` under
 * `root`, also with the middle button. Something inside it that is no way to the item says so with
 * `data-windowshop-ignore`. The function that comes back ends it.
 */
export function observeClicks(
  root: Document | ShadowRoot | Element,
  report: (shown: ShownItem) => void,
): () => void {
  const clicked = (event: Event): void => {
    const { target, button, type } = event as MouseEvent;
    if (type === 'auxclick' && button !== 1) return;
    const element = target instanceof Element ? target : undefined;
    const card = element?.closest(shownItemSelector);
    if (!card || !element?.closest('a[href]') || element.closest('[data-windowshop-ignore]'))
      return;
    const shown = readShownItem(card);
    if (shown) report(shown);
  };
  // Before the page's own listeners, which may leave or stop the event.
  root.addEventListener('click', clicked, true);
  root.addEventListener('auxclick', clicked, true);
  return () => {
    root.removeEventListener('click', clicked, true);
    root.removeEventListener('auxclick', clicked, true);
  };
}
