import integrity from 'virtual:integrity';
import { roomForRows } from '../elements/row-size.js';
import { keepOwnScript, ownScript } from './own-script.js';

/**
 * The classic script of the tag, small enough for the head of a page: keeps the room of rows free and
 * loads the modules beside itself. All addresses follow from its own.
 */
if (keepOwnScript()) {
  const base = ownScript()!.src || document.baseURI;
  keepRoom();
  for (const [file, sum] of Object.entries(integrity)) preload(new URL(file, base).href, sum);
  load(new URL('auto.js', base).href);
}

function keepRoom(): void {
  const room = new CSSStyleSheet();
  room.replaceSync(roomForRows);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
}

/** `import()` takes no integrity, but finds what was preloaded with one: all files at once, each checked. */
function preload(href: string, sum: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href, integrity: sum });
  document.head.append(link);
}

function load(modules: string): void {
  import(/* @vite-ignore */ modules).catch((error: unknown) => {
    const why = location.protocol === 'file:' ? 'files load no modules; serve the page' : error;
    // A table of messages would be larger than this script.
    console.warn(`windowshop: ${modules} could not be loaded (${why}). The page goes on without.`);
  });
}
