import { h } from '../dom.ts';

export interface Choice {
  label: string;
  run(): void;
}

/** Room between the menu and its button, and the edges of the window, in pixels. */
const gap = 6;

/**
 * The menu that `opener` opens: a native popover, in which the arrow keys move. Escape, Tab and a click
 * beside it close it; `choices` are asked for at every opening. Put it beside its button.
 */
export function choiceMenu(opener: HTMLButtonElement, choices: () => Choice[]): HTMLElement {
  const menu = h('div', {
    class: 'choice-menu',
    popover: 'auto',
    role: 'menu',
    'aria-label': opener.getAttribute('aria-label') ?? undefined,
  });
  opener.popoverTargetElement = menu;
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  let standing: AbortController | undefined;

  menu.addEventListener('beforetoggle', (event) => {
    const opens = (event as ToggleEvent).newState === 'open';
    opener.setAttribute('aria-expanded', String(opens));
    standing?.abort();
    if (!opens) return;
    menu.replaceChildren(...choices().map((choice) => itemOf(choice, menu)));
    menu.querySelector('button')?.setAttribute('autofocus', '');
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    place(menu, opener);
    standing = new AbortController();
    // Its button moves away under it.
    const { signal } = standing;
    addEventListener('scroll', () => menu.hidePopover(), { capture: true, passive: true, signal });
    addEventListener('resize', () => place(menu, opener), { signal });
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') menu.hidePopover();
    const next = nextOf([...menu.querySelectorAll('button')], event.key);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
  });
  return menu;
}

function itemOf({ label, run }: Choice, menu: HTMLElement): HTMLElement {
  const onclick = () => {
    menu.hidePopover();
    run();
  };
  return h('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick }, label);
}

function nextOf(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at - 1);
  if (key === 'Home') return items[0];
  return key === 'End' ? items.at(-1) : undefined;
}

/** Below the button, or above it where there is no room; style sheets may put it elsewhere on a phone. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const start = getComputedStyle(menu).direction === 'rtl' ? left : right - width;
  const x = Math.max(gap, Math.min(start, document.documentElement.clientWidth - width - gap));
  const y = bottom + gap + height <= innerHeight ? bottom + gap : Math.max(gap, top - gap - height);
  menu.style.setProperty('--x', `${x}px`);
  menu.style.setProperty('--y', `${y}px`);
}
