import { h, icon } from './dom.js';

/** How much of the visible width a press moves. */
const step = 0.85;

export interface Scroller {
  buttons: readonly HTMLButtonElement[];
  /** Names the buttons after the row they move. */
  name(previous: string, next: string): void;
  destroy(): void;
}

/** Two buttons that move a list sideways, and are switched off at its ends. */
export function createScroller(list: HTMLElement): Scroller {
  const make = (part: string, path: string, direction: 1 | -1) =>
    h(
      'button',
      {
        type: 'button',
        part: `button ${part}`,
        'aria-controls': list.id,
        onclick: move(direction),
      },
      icon(path),
    );
  const previous = make('previous', 'M15 5l-7 7 7 7', -1);
  const next = make('next', 'M9 5l7 7-7 7', 1);

  function move(direction: 1 | -1) {
    return () => {
      const sign = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      list.scrollBy({
        left: direction * sign * list.clientWidth * step,
        behavior: isCalm ? 'auto' : 'smooth',
      });
    };
  }

  // `aria-disabled` keeps the focus where `disabled` would drop it.
  function update(): void {
    const most = list.scrollWidth - list.clientWidth;
    const at = Math.abs(list.scrollLeft);
    previous.setAttribute('aria-disabled', String(at < 2));
    next.setAttribute('aria-disabled', String(at > most - 2));
    for (const button of [previous, next]) button.classList.toggle('idle', most < 2);
  }

  list.addEventListener('scroll', update, { passive: true });
  const observer = new ResizeObserver(update);
  observer.observe(list);

  return {
    buttons: [previous, next],
    name(...labels) {
      for (const [at, button] of [previous, next].entries()) {
        button.setAttribute('aria-label', labels[at]!);
        button.title = labels[at]!;
      }
      update();
    },
    destroy() {
      list.removeEventListener('scroll', update);
      observer.disconnect();
    },
  };
}
