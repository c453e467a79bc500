import { button } from '../components/button.ts';
import type { IconName } from '../components/icons.ts';
import { h } from '../dom.ts';

interface MenuOptions {
  id: string;
  label: string;
  icon: IconName;
  iconOnly?: boolean;
  /** As wide as the page. */
  wide?: boolean;
  /** Made anew at every opening. */
  content: (close: () => void) => HTMLElement;
}

export interface Menu {
  button: HTMLButtonElement;
  panel: HTMLElement;
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/** A button and the panel that it opens below the header; Escape and a click beside it close it. */
export function createMenu({ id, label, icon, iconOnly, wide, content }: MenuOptions): Menu {
  const close = () => {
    if (panel.isConnected) panel.hidePopover();
  };
  const panel = h('div', { id, class: `menu${wide ? ' menu-wide' : ''}`, popover: 'auto' });
  const opener = button({
    label,
    icon,
    iconOnly: iconOnly ?? false,
    look: 'quiet',
    class: `menu-button ${id}-button`,
    controls: id,
  });
  opener.setAttribute('popovertarget', id);
  opener.setAttribute('aria-expanded', 'false');
  panel.addEventListener('beforetoggle', (event) => {
    const opens = (event as ToggleEvent).newState === 'open';
    opener.setAttribute('aria-expanded', String(opens));
    if (opens) panel.replaceChildren(content(close));
  });
  return {
    button: opener,
    panel,
    isOpen: () => panel.matches(':popover-open'),
    open: () => panel.isConnected && panel.showPopover(),
    close,
  };
}
