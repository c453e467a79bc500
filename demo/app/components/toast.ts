import { h } from '../dom.ts';

export interface ToastOptions {
  text: string;
  /** Usually "Undo". */
  action?: { label: string; run: () => void };
  /** Milliseconds it stays; pointer and focus hold it. Default 7,000. */
  stay?: number;
}

const shownAtOnce = 3;
let region: HTMLElement | undefined;

/** Says something in passing at the foot of the page, spoken politely by screen readers. */
export function toast({ text, action, stay = 7_000 }: ToastOptions): void {
  const element = h('div', { class: 'toast' }, h('span', {}, text));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    element.remove();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, stay);
  };
  const hold = () => clearTimeout(timer);
  if (action) {
    const act = () => {
      leave();
      action.run();
    };
    element.append(h('button', { type: 'button', onclick: act }, action.label));
  }
  element.addEventListener('pointerenter', hold);
  element.addEventListener('pointerleave', wait);
  element.addEventListener('focusin', hold);
  element.addEventListener('focusout', wait);
  const place = toastRegion();
  while (place.children.length >= shownAtOnce) place.firstElementChild?.remove();
  place.append(element);
  wait();
}

/** Where toasts come up; it must stand in the page before the first one, or that one stays unspoken. */
export function toastRegion(): HTMLElement {
  region ??= h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  if (!region.isConnected) document.body.append(region);
  return region;
}
