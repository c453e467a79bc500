import type { Product } from '../../../src/index.js';
import { catalog, categoryParts, slugOf } from '../catalog.ts';
import { productPicture } from '../components/picture.ts';
import { price } from '../components/price.ts';
import { isSoldOut, stock } from '../components/stock.ts';
import { h } from '../dom.ts';
import { measureDwell } from '../dwell.ts';
import { categoryName } from '../i18n/category-name.ts';
import { money, t } from '../i18n/i18n.ts';
import type { Page } from '../page.ts';
import { productName } from '../product-name.ts';
import type { Visit } from '../router.ts';
import { createPageRows } from '../rows/page-rows.ts';
import { plans } from '../rows/plans.ts';
import { shop } from '../shop.ts';
import { trailOf } from '../slate-trail.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { createBuyBox } from './buy-box.ts';
import { notFoundPage } from './not-found.ts';
import { variantLinks } from './variant-links.ts';

/** One product. */
export function productPage({ parts, isAgain }: Visit): Page {
  const product = catalog().get(parts.id!);
  if (!product) return notFoundPage(t('not-found.product.title'), t('not-found.product.text'));
  const buyBox = createBuyBox(product);
  const rows = createPageRows({ plan: plans.product(product.id), exclude: [product.id] });
  const endDwell = measureDwell(product.id);
  if (!isAgain) void shop.record({ type: 'view', item: product.id, ...trailOf(product.id) });
  const element = h(
    'div',
    { class: 'container' },
    crumbsOf(product),
    h(
      'div',
      { class: 'product' },
      h('div', { class: 'product-picture' }, productPicture(product, { eager: true })),
      h(
        'div',
        { class: 'product-text' },
        h('p', { class: 'product-brand', lang: 'en' }, product.brand),
        h('h1', { lang: 'en' }, product.title),
        priceLine(product),
        h('p', {}, stock(product)),
        variantLinks(product),
        buyBox.element,
        isSoldOut(product) && h('p', { class: 'muted' }, t('product.sold-out.hint')),
        h('p', { class: 'product-about', lang: 'en' }, product.description),
        facts(product),
      ),
    ),
    h('div', { class: 'section' }, rows.element),
  );
  return {
    title: product.title,
    element,
    destroy() {
      endDwell();
      buyBox.destroy();
      rows.destroy();
    },
  };
}

function crumbsOf(product: Product): HTMLElement {
  const [department = '', category] = categoryParts(product);
  const href = `/department/${slugOf(department)}`;
  const crumbs = [{ href, label: categoryName(department) }];
  if (category) {
    const query = new URLSearchParams({ category });
    crumbs.push({ href: `${href}?${query}`, label: categoryName(category) });
  }
  return breadcrumbs(crumbs, productName(product));
}

function priceLine(product: Product): HTMLElement {
  const { price: now = 0, listPrice, currency } = product;
  const saved = listPrice === undefined ? 0 : listPrice - now;
  return h(
    'p',
    { class: 'product-price' },
    price(product),
    saved > 0 &&
      h('span', { class: 'product-saved' }, t('product.save', { amount: money(saved, currency) })),
  );
}

function facts({ attributes = {} }: Product): HTMLElement {
  const rows = Object.entries(attributes).map(([name, value]) =>
    h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value)),
  );
  return h(
    'table',
    { class: 'facts' },
    h('caption', {}, t('product.facts')),
    h('tbody', { lang: 'en' }, rows),
  );
}
