/** Where the classic script leaves its tag for the modules that it loads. */
const key = Symbol.for('windowshop.tag');

type Page = typeof globalThis & { [key]?: HTMLScriptElement };

/** Keeps the tag of the script that runs now; false where one was kept before. */
export function keepOwnScript(): boolean {
  const page = globalThis as Page;
  const { currentScript } = document;
  if (page[key] || !(currentScript instanceof HTMLScriptElement)) return false;
  page[key] = currentScript;
  return true;
}

/**
 * The tag that this code came with. `document.currentScript` is null in modules: without a tag that was
 * kept it is the one whose address has the name in it and that says what to do.
 */
export function ownScript(): HTMLScriptElement | undefined {
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  return (
    (globalThis as Page)[key] ??
    tags.find(({ src, dataset }) => name.test(src) && Object.keys(dataset).length > 0)
  );
}

const name = /\/auto\.js(\?|$)|windowshop/;
