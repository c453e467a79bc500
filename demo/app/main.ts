import { registerServiceWorker } from '../service-worker/register.ts';
import './shop.ts';
import { loadCatalog } from './catalog.ts';
import { t } from './i18n/i18n.ts';
import { loadRowTexts } from './i18n/row-texts.ts';
import type { Page } from './page.ts';
import { cartPage } from './pages/cart.ts';
import { departmentPage } from './pages/department.ts';
import { homePage } from './pages/home.ts';
import { lazyPage } from './pages/lazy-page.ts';
import { notFoundPage } from './pages/not-found.ts';
import { catalogFailedPage, openingPage } from './pages/opening.ts';
import { productPage } from './pages/product.ts';
import { searchPage } from './pages/search.ts';
import { reopenPage, startRouter } from './router.ts';
import { applySettings, onSettings, settings } from './settings.ts';
import { createShell } from './shell/shell.ts';

applySettings();
const shell = createShell(document.querySelector<HTMLElement>('#app')!);
let language = settings().language;
onSettings((now) => {
  if (now.language === language) return;
  language = now.language;
  void loadRowTexts().then(() => shell.rebuild(reopenPage));
});

async function open(): Promise<void> {
  shell.outlet.replaceChildren(openingPage().element);
  try {
    await Promise.all([loadCatalog(), loadRowTexts()]);
    // To read the catalogue and to build a page are two tasks: in between the browser may answer a touch.
    await new Promise((resolve) => setTimeout(resolve));
  } catch (error) {
    console.error(error);
    shell.outlet.replaceChildren(catalogFailedPage().element);
    return;
  }
  startRouter({
    outlet: shell.outlet,
    notFound: notFoundPage,
    routes: [
      { path: '/', open: homePage },
      { path: '/department/:slug', open: departmentPage },
      { path: '/product/:id', open: productPage },
      { path: '/search', open: searchPage },
      { path: '/cart', open: cartPage },
      { path: '/your-data', open: yourData },
      { path: '/own-catalog', open: ownCatalog },
    ],
  });
}

function yourData(): Page {
  return lazyPage(t('header.your-data'), async () => {
    return (await import('./your-data/page.ts')).yourDataPage();
  });
}

function ownCatalog(): Page {
  return lazyPage(t('footer.own'), async () => {
    return (await import('./own-catalog/page.ts')).ownCatalogPage();
  });
}

void open();
registerServiceWorker();
