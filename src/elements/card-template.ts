import { safeUrl } from '../shared/safe-url.js';
import type { Product, Recommendation } from '../types.js';
import { pricesOf } from './price.js';
import type { Voice } from './voice.js';

/**
 * The shop's own card: what stands in its `<template slot="item">`, with the elements that carry
 * `data-bind` filled: `title`, `brand`, `price`, `was`, `reason`, `description`, `attributes.<name>` as
 * text, `image` and `url` as addresses. One without a value is hidden. Words have the direction of their
 * own language, unless the shop's element says otherwise.
 */
export function fillTemplate(
  template: HTMLTemplateElement,
  { product }: Recommendation,
  why: string,
  voice: Voice,
): DocumentFragment {
  const filled = document.importNode(template.content, true);
  for (const element of filled.querySelectorAll<HTMLElement>('[data-bind]')) {
    const names = (element.dataset.bind ?? '').split(/\s+/);
    const values = names.map((name) => bind(element, name, fieldOf(name, product, why, voice)));
    if (values.every((value) => value === undefined)) element.hidden = true;
  }
  return filled;
}

function bind(element: HTMLElement, name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (name === 'url') element.setAttribute('href', value);
  else if (name === 'image') element.setAttribute('src', value);
  else {
    element.textContent = value;
    // An amount has no direction of its own.
    if (!element.dir && name !== 'price' && name !== 'was') element.dir = 'auto';
  }
  return value;
}

function fieldOf(
  name: string,
  product: Product,
  why: string,
  { locale }: Voice,
): string | undefined {
  const { title, brand, description, url, image, attributes = {} } = product;
  const { now: price, was } = pricesOf(product, locale);
  const values: Record<string, string | undefined> = {
    ...Object.fromEntries(
      Object.entries(attributes).map(([key, fact]) => [`attributes.${key}`, fact]),
    ),
    title,
    brand,
    description,
    price,
    was,
    reason: why || undefined,
    url: safeUrl(url),
    image: safeUrl(image),
  };
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
