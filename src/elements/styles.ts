import base from './base.css?inline';
import { sheet } from './dom.js';

const sheets = new Map<string, CSSStyleSheet>();

/** Adds `styles` to a shadow root, after what all elements share. Each sheet is made once a page. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly string[]): void {
  const wanted = [base, ...styles].map((css) => {
    const made = sheets.get(css) ?? sheet(css);
    sheets.set(css, made);
    return made;
  });
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...wanted])];
}
