import base from './base.css?inline';
import card from './card.css?inline';
import { sheet } from './dom.js';

const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root what all elements share, and `css` of its own. Each sheet is made once a page. */
export function adoptStyles(root: ShadowRoot, css: string): void {
  root.adoptedStyleSheets = [base, card, css].map((text) => {
    const made = sheets.get(text) ?? sheet(text);
    sheets.set(text, made);
    return made;
  });
}
