import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { button } from './button.ts';

export interface OverlayOptions {
  title: string;
  /** A drawer stands at the end of the line over the whole height; a dialog in the middle. */
  kind: 'drawer' | 'dialog';
  /** Leaves the page behind usable. Default: the page is blocked until the overlay is closed. */
  beside?: boolean;
  /** A drawer with more room. */
  wide?: boolean;
  /** Called once, after it was closed in whatever way. */
  onClose?: () => void;
}

export interface Overlay {
  element: HTMLDialogElement;
  /** Put the content here. */
  body: HTMLElement;
  close(): void;
}

let count = 0;

/** Opens an empty drawer or dialog with a title and a close button; focus returns when it closes. */
export function openOverlay(options: OverlayOptions): Overlay {
  const { title, kind, beside = false, wide = false } = options;
  const id = `overlay-${++count}`;
  const before = document.activeElement;
  const body = h('div', {
    class: 'overlay-body',
    tabindex: 0,
    role: 'group',
    'aria-labelledby': id,
  });
  const element = h(
    'dialog',
    { class: `${kind}${wide ? ` ${kind}-wide` : ''}`, 'aria-labelledby': id },
    h(
      'div',
      { class: 'overlay-head' },
      h('h2', { id }, title),
      button({
        label: t('close'),
        icon: 'close',
        iconOnly: true,
        look: 'quiet',
        onclick: () => element.close(),
      }),
    ),
    body,
  );
  element.addEventListener('click', (event) => {
    if (event.target === element && !beside) element.close();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && beside) element.close();
  });
  element.addEventListener('close', () => {
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    options.onClose?.();
  });
  document.body.append(element);
  if (beside) element.show();
  else element.showModal();
  return { element, body, close: () => element.close() };
}
