import { lookAgain } from '../look-again.js';

/** Calls `use` as soon as `find` finds something, which a page may load late or never. */
export function untilThere<T>(
  find: () => T | undefined,
  use: (found: T) => (() => void) | undefined,
): () => void {
  let undo: (() => void) | undefined;
  const end = lookAgain(() => {
    const found = find();
    if (found === undefined) return false;
    undo = use(found);
    return true;
  });
  return () => {
    end();
    undo?.();
  };
}
