import { roomForRows } from '../elements/row-size.js';
import { keepOwnScript, ownScript } from './own-script.js';

/**
 * The classic script of the tag, small enough for the head of a page: keeps the room of rows free and
 * loads the modules beside itself. All addresses follow from its own.
 */
if (keepOwnScript()) {
  const room = new CSSStyleSheet();
  room.replaceSync(roomForRows);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  load(new URL('auto.js', ownScript()!.src || document.baseURI).href);
}

function load(modules: string): void {
  import(/* @vite-ignore */ modules).catch((error: unknown) => {
    const why = location.protocol === 'file:' ? 'files load no modules; serve the page' : error;
    // A table of messages would be larger than this script.
    console.warn(`windowshop: ${modules} could not be loaded (${why}). The page goes on without.`);
  });
}
