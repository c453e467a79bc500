import { toastRegion } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { createFooter } from './footer.ts';
import { createHeader } from './header.ts';

export interface Shell {
  /** Where pages stand. */
  outlet: HTMLElement;
  /** Builds header and footer anew: after a change of language. */
  rebuild(): void;
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
    rebuild() {
      skip.textContent = t('skip');
      header.destroy();
      header = createHeader();
      root.querySelector('.header')!.replaceWith(header.element);
      header.restore();
      const next = createFooter();
      footer.replaceWith(next);
      footer = next;
    },
  };
}
