import { lookAgain } from './look-again.js';
import { fieldOf } from './values.js';

type Push = (...entries: unknown[]) => number;

/**
 * Hears every entry of the data layer `name`: those already there, then those that follow. The array is
 * made where there is none, as the snippets of its owners do; one that a snippet puts in its place later
 * is followed instead. What comes back ends it.
 *
 * @param replays whether those already there are heard.
 */
export function followDataLayer(
  name: string,
  hear: (entry: unknown) => void,
  replays = true,
): () => void {
  const page = globalThis as unknown as Record<string, unknown>;
  const made: unknown[] | undefined = page[name] === undefined ? [] : undefined;
  if (made) page[name] = made;
  let layer: unknown[] | undefined;
  let unfollow: (() => void) | undefined;
  const end = lookAgain(() => {
    const found = page[name];
    if (!Array.isArray(found) || found === layer) return false;
    unfollow?.();
    // Entries that a snippet took along from the array before were heard there.
    const known = new Set<unknown>(layer ?? (replays ? [] : found));
    layer = found;
    unfollow = followArray(found, hear, known);
    return false;
  });
  return () => {
    end();
    unfollow?.();
    if (made?.length === 0 && page[name] === made) delete page[name];
  };
}

/**
 * Tag managers wrap `push` before or after us; either way each entry is heard once, and the end leaves
 * their wrapping whole.
 *
 * @param known entries that are not heard again.
 */
function followArray(
  layer: unknown[],
  hear: (entry: unknown) => void,
  known: ReadonlySet<unknown>,
): () => void {
  let isOver = false;
  const before: Push = layer.push;
  const hadOwn = Object.hasOwn(layer, 'push');
  const push: Push = function (this: unknown, ...entries) {
    const outcome = before.apply(this, entries);
    if (!isOver) for (const entry of entries) safely(entry);
    return outcome;
  };

  function safely(entry: unknown): void {
    try {
      hear(entry);
    } catch {
      // An entry that cannot be read tells nothing; whoever pushed it must not suffer for it.
    }
  }

  const already = layer.filter((entry) => !known.has(entry));
  try {
    layer.push = push;
  } catch {
    return () => undefined;
  }
  for (const entry of already) safely(entry);
  return () => {
    isOver = true;
    if (layer.push !== push) return;
    if (hadOwn) layer.push = before as typeof layer.push;
    else delete (layer as { push?: unknown }).push;
  };
}

/** The words of a command as `gtag()` pushes it: an `Arguments` object, or an array. */
export function commandOf(entry: unknown): unknown[] | undefined {
  const length = fieldOf(entry, 'length');
  if (typeof length !== 'number' || typeof fieldOf(entry, '0') !== 'string') return undefined;
  return [0, 1, 2].map((at) => fieldOf(entry, String(at)));
}
