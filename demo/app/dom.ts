type Child = Node | string | number | undefined | null | false;
type Listener = (event: never) => void;
type Properties = Record<string, string | number | boolean | Listener | undefined>;

/**
 * An element. Properties that begin with `on` are listeners (`onclick`), `true` sets a bare attribute,
 * `false` and `undefined` leave it out, all else is an attribute. Children are text or nodes: never
 * HTML, so nothing in a title can run.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as (event: Event) => void);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...kept(children.flat()));
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An SVG element; the same rules as {@link h}. */
export function svg(
  tag: string,
  properties: Properties = {},
  ...children: (Child | Child[])[]
): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false || typeof value === 'function') continue;
    element.setAttribute(name, String(value));
  }
  element.append(...kept(children.flat()));
  return element;
}

function kept(children: Child[]): (Node | string)[] {
  return children
    .filter(
      (child): child is Node | string | number =>
        child !== undefined && child !== null && child !== false,
    )
    .map((child) => (typeof child === 'number' ? String(child) : child));
}
