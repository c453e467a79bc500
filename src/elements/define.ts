import { sheet } from './dom.js';
import { WindowshopPrivacy } from './privacy.js';
import { WindowshopRow } from './row.js';
import { roomForRows } from './row-size.js';
import { WindowshopSearch } from './search.js';

const elements = {
  'windowshop-row': WindowshopRow,
  'windowshop-search': WindowshopSearch,
  'windowshop-privacy': WindowshopPrivacy,
};

declare global {
  interface HTMLElementTagNameMap {
    'windowshop-row': WindowshopRow;
    'windowshop-search': WindowshopSearch;
    'windowshop-privacy': WindowshopPrivacy;
  }
}

/** Makes the elements known to the page, each once; does nothing on a server. */
export function defineElements(): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get('windowshop-row')) return;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet(roomForRows)];
  for (const [name, element] of Object.entries(elements)) {
    if (!registry.get(name)) registry.define(name, element);
  }
}
