/** How often to look, and how often in all: two minutes. */
const pause = 500;
const looks = 240;

/** Calls `use` as soon as `find` finds something, which a page may load late or never. */
export function untilThere<T>(
  find: () => T | undefined,
  use: (found: T) => (() => void) | undefined,
): () => void {
  let undo: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = looks;
  function look(): void {
    const found = find();
    if (found !== undefined) undo = use(found);
    else if (left-- > 0) timer = setTimeout(look, pause);
  }
  look();
  return () => {
    clearTimeout(timer);
    undo?.();
  };
}
