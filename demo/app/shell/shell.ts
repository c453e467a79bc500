import { toastRegion } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { createFooter } from './footer.ts';
import { createHeader } from './header.ts';

export interface Shell {
  /** Where pages stand. */
  outlet: HTMLElement;
  /** Builds everything anew after a change of language; `reopen` does so for the page. */
  rebuild(reopen: () => void): void;
}

/** Everything around the pages. */
export function createShell(root: HTMLElement): Shell {
  const outlet = h('main', { id: 'content', tabindex: -1 });
  const skip = h('a', { class: 'skip', href: '#content' }, t('skip'));
  let header = createHeader();
  let footer = createFooter();
  root.replaceChildren(skip, header.element, outlet, footer);
  toastRegion();
  return {
    outlet,
    rebuild(reopen) {
      const wereSettingsOpen = header.settings.isOpen();
      skip.textContent = t('skip');
      header.destroy();
      header = createHeader();
      root.querySelector('.header')!.replaceWith(header.element);
      const next = createFooter();
      footer.replaceWith(next);
      footer = next;
      reopen();
      if (!wereSettingsOpen) return;
      header.settings.open();
      header.settings.panel.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    },
  };
}
