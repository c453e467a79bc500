import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { reopenPage } from '../router.ts';

/** A page whose code is fetched when it is opened: most visitors never do. */
export function lazyPage(title: string, load: () => Promise<Page>): Page {
  const element = h('div', { 'aria-busy': 'true' });
  let page: Page | undefined;
  let left = false;
  load().then(
    (loaded) => {
      if (left) return loaded.destroy?.();
      page = loaded;
      element.removeAttribute('aria-busy');
      element.replaceChildren(loaded.element);
    },
    (error: unknown) => {
      console.error(error);
      element.replaceChildren(failed(title));
    },
  );
  return {
    title,
    element,
    destroy() {
      left = true;
      page?.destroy?.();
    },
  };
}

function failed(title: string): HTMLElement {
  return h(
    'div',
    { class: 'container', role: 'alert' },
    h(
      'div',
      { class: 'message' },
      h('h1', {}, title),
      h('p', {}, t('lazy.failed')),
      button({ label: t('retry'), look: 'primary', onclick: reopenPage }),
    ),
  );
}
