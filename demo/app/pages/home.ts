import { catalog } from '../catalog.ts';
import { button } from '../components/button.ts';
import { productPicture } from '../components/picture.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { createPageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';
import { openTour } from '../shell/lazy-tools.ts';
import { departmentTiles } from './department-tiles.ts';

/** Products whose pictures stand in the hero: a look into six departments. */
const heroProducts = [
  'fellrunner-3-grippy-rust',
  'merlewood-2-lightweight-orange',
  'cairn-ceramic-cone-navy',
  'longreach-greenhouse-can',
  'flashbulb-instant-print-mint',
  'hollow-oak',
];

/** The front page. */
export function homePage(): Page {
  const rows = createPageRows({ plan: plans.home(), eager: true });
  const tiles = h('div', { class: 'container section' });
  const element = h(
    'div',
    { class: 'home' },
    hero(),
    h('div', { class: 'container' }, rows.element),
    tiles,
  );
  // Rows that come late would push the tiles down before the visitor's eyes.
  void rows.settled.then(() => tiles.append(departmentTiles()));
  return { title: t('home.title'), element, destroy: rows.destroy };
}

function hero(): HTMLElement {
  const { products } = catalog();
  const pictures = heroProducts.flatMap((id) => {
    const product = catalog().get(id);
    return product ? [productPicture(product, { eager: true })] : [];
  });
  return h(
    'div',
    { class: 'hero' },
    h(
      'div',
      { class: 'container hero-inner' },
      h(
        'div',
        { class: 'hero-text' },
        h('h1', {}, t('home.hero.title')),
        h('p', {}, t('home.hero.text', { count: products.length })),
        h(
          'div',
          { class: 'hero-actions' },
          button({
            label: t('home.hero.start'),
            icon: 'play',
            look: 'primary',
            size: 'large',
            onclick: openTour,
          }),
        ),
      ),
      h('div', { class: 'hero-pictures', 'aria-hidden': 'true' }, pictures),
    ),
  );
}
