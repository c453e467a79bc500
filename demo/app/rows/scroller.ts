import { button } from '../components/button.ts';
import { t } from '../i18n/i18n.ts';

/** How much of the visible width a press moves. */
const step = 0.85;

export interface Scroller {
  previous: HTMLButtonElement;
  next: HTMLButtonElement;
  /** Says what the buttons move; what stands in the list may have changed. */
  rename(row: string): void;
  /** Goes back to the start. */
  rewind(): void;
  destroy(): void;
}

/** Two buttons that move a list sideways, and are switched off at its ends. */
export function createScroller(list: HTMLElement): Scroller {
  const make = (icon: 'chevron-start' | 'chevron-end', direction: 1 | -1) =>
    button({
      label: '',
      icon,
      iconOnly: true,
      controls: list.id,
      class: 'row-button',
      onclick: () => move(direction),
    });
  const previous = make('chevron-start', -1);
  const next = make('chevron-end', 1);

  function move(direction: 1 | -1): void {
    const sign = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    list.scrollBy({
      left: direction * sign * list.clientWidth * step,
      behavior: calm ? 'auto' : 'smooth',
    });
  }

  // `aria-disabled` keeps the focus where `disabled` would drop it.
  function update(): void {
    const most = list.scrollWidth - list.clientWidth;
    const at = Math.abs(list.scrollLeft);
    previous.setAttribute('aria-disabled', String(at < 2));
    next.setAttribute('aria-disabled', String(at > most - 2));
    for (const element of [previous, next]) element.classList.toggle('row-button-idle', most < 2);
  }

  let hasMoved = false;
  list.addEventListener(
    'scroll',
    () => {
      hasMoved = true;
      update();
    },
    { passive: true },
  );
  const observer = new ResizeObserver(update);
  observer.observe(list);

  return {
    previous,
    next,
    rename(row) {
      for (const [element, key] of [
        [previous, 'row.previous'],
        [next, 'row.next'],
      ] as const) {
        element.setAttribute('aria-label', t(key, { row }));
        element.title = t(key, { row });
      }
      // Observed anew it updates after the next layout, which costs none of its own.
      observer.unobserve(list);
      observer.observe(list);
    },
    rewind() {
      if (hasMoved) list.scrollTo({ left: 0 });
      hasMoved = false;
    },
    destroy() {
      observer.disconnect();
    },
  };
}
