import integrity from 'virtual:integrity';
import { roomForRows } from '../elements/row-size.js';
import { preloadModule } from '../shared/preload-module.js';
import { keepOwnScript, ownScript } from './own-script.js';

/**
 * The classic script of the tag, small enough for the head of a page: keeps the room of rows free and
 * loads the modules beside itself. All addresses follow from its own.
 */
if (keepOwnScript()) {
  keepRoom();
  const base = ownScript()!.src || document.baseURI;
  load(base).catch((error: unknown) => {
    const why =
      location.protocol === 'file:' ? 'files load no modules; serve the page' : String(error);
    // A table of messages would be larger than this script.
    console.warn(`windowshop: nothing was loaded from ${base} (${why}). The page goes on without.`);
  });
}

function keepRoom(): void {
  try {
    const room = new CSSStyleSheet();
    room.replaceSync(roomForRows);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  } catch {
    // A browser without constructable style sheets: rows move what is below them.
  }
}

/**
 * `import()` takes no integrity, but uses what was preloaded with one: all files at once, and none is run
 * before each was checked, since a browser fetches a file that failed again.
 */
async function load(base: string): Promise<void> {
  const address = (file: string) => new URL(file, base).href;
  await Promise.all(
    Object.entries(integrity).map(([file, sum]) => preloadModule(address(file), sum)),
  );
  const modules = address('auto.js');
  await import(/* @vite-ignore */ modules);
}
