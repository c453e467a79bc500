/** Where the classic script leaves its tag for the modules that it loads. */
const key = Symbol.for('windowshop.tag');

type Page = typeof globalThis & { [key]?: HTMLScriptElement };

/** Keeps the tag of the script that runs now; false where one was kept before. */
export function keepOwnScript(): boolean {
  const page = globalThis as Page;
  if (page[key]) return false;
  const { currentScript } = document;
  const tag = currentScript instanceof HTMLScriptElement ? currentScript : ownScript();
  if (!tag) return false;
  page[key] = tag;
  return true;
}

/**
 * The tag that this code came with. `document.currentScript` is null in modules, which the classic script
 * is too where an optimiser made it one: without a tag that was kept it is the one whose address has the
 * name in it, best with data that says what to do.
 */
export function ownScript(): HTMLScriptElement | undefined {
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const named = tags.filter(({ src }) => name.test(src));
  return (
    (globalThis as Page)[key] ??
    named.find(({ dataset }) => Object.keys(dataset).length > 0) ??
    named.find(({ src }) => file.test(src))
  );
}

const name = /\/auto\.js(\?|$)|windowshop/;
const file = /\/windowshop[^/]*\.js(\?|$)/;
