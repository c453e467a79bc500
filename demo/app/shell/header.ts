import { button } from '../components/button.ts';
import { icon } from '../components/icons.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { onNavigation } from '../router.ts';
import { createCartLink } from './cart-link.ts';
import { createDepartmentsMenu } from './departments-menu.ts';
import { openHood, openTour } from './lazy-tools.ts';
import { logo } from './logo.ts';
import { createMenu, type Menu } from './menu.ts';
import { createSearchBox } from './search-box.ts';
import { settingsPanel } from './settings-panel.ts';

export interface Header {
  element: HTMLElement;
  /** The menu with language, appearance and direction. */
  settings: Menu;
  destroy(): void;
}

/** The band at the top of every page. */
export function createHeader(): Header {
  const departments = createMenu({
    id: 'menu-departments',
    label: t('header.departments'),
    icon: 'menu',
    wide: true,
    content: createDepartmentsMenu,
  });
  const settings = createMenu({
    id: 'menu-settings',
    label: t('header.settings'),
    icon: 'settings',
    iconOnly: true,
    content: settingsPanel,
  });
  const search = createSearchBox();
  const cartLink = createCartLink();
  const element = h(
    'header',
    { class: 'header' },
    h(
      'div',
      { class: 'container header-line' },
      h(
        'a',
        { class: 'logo', href: '/' },
        logo(),
        h('span', { class: 'logo-name', lang: 'en' }, 'Harbour & Pine'),
      ),
      departments.button,
      search.element,
      h(
        'nav',
        { class: 'header-tools', 'aria-label': t('header.main') },
        button({
          label: t('header.tour'),
          icon: 'play',
          look: 'quiet',
          size: 'small',
          class: 'header-tool',
          onclick: openTour,
        }),
        button({
          label: t('header.hood'),
          icon: 'hood',
          look: 'quiet',
          size: 'small',
          class: 'header-tool',
          onclick: openHood,
        }),
        h(
          'a',
          { class: 'button button-quiet button-small header-tool', href: '/your-data' },
          icon('lock'),
          h('span', {}, t('header.your-data')),
        ),
        settings.button,
        cartLink.element,
      ),
    ),
    departments.panel,
    settings.panel,
  );
  const stop = onNavigation(() => {
    departments.close();
    settings.close();
    search.follow();
  });
  return {
    element,
    settings,
    destroy() {
      stop();
      cartLink.destroy();
    },
  };
}
