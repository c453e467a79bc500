import { safeUrl } from '../shared/safe-url.js';
import type { Product } from '../types.js';
import { h } from './dom.js';
import { priceLine } from './price.js';
import type { Voice } from './voice.js';

/** A product: picture, brand, title as the only link, price, and in words why it stands here. */
export function createCard(product: Product, why: string, voice: Voice): HTMLElement {
  const url = safeUrl(product.url);
  return h(
    'div',
    { class: 'card', part: 'card' },
    picture(safeUrl(product.image)),
    h('p', { part: 'brand', dir: 'auto' }, product.brand),
    h('p', { part: 'title', title: product.title, dir: 'auto' }, linked(product.title, url)),
    priceLine(product, voice),
    h('p', { part: 'reason', title: why, lang: voice.texts.language, dir: 'auto' }, why),
  );
}

/** Keeps its room whether or not the picture arrives. The title beside it says what it shows. */
function picture(address: string | undefined): HTMLElement {
  const image =
    address !== undefined &&
    h('img', { part: 'image', src: address, alt: '', loading: 'lazy', decoding: 'async' });
  if (image) image.addEventListener('error', () => image.remove(), { once: true });
  return h('div', { class: 'picture', part: 'picture' }, image);
}

function linked(title: string, url: string | undefined): Node | string {
  return url === undefined ? title : h('a', { part: 'link', href: url }, title);
}
