import { fieldOf } from './values.js';

type Push = (...entries: unknown[]) => number;
type Hear = (entry: unknown) => void;

/** Milliseconds between two looks at whether the array is still the same. */
const pause = 1_000;

/**
 * Hears every entry of the data layer `name`: those already there, then those that follow. The array is
 * made where there is none, as the snippets of its owners do. A page that comes later may put another one in
 * its place (`dataLayer = [...]`): that is heard too.
 *
 * @param replays whether those already there are heard.
 */
export function followDataLayer(name: string, hear: Hear, replays = true): () => void {
  const page = globalThis as unknown as Record<string, unknown>;
  const isOurs = page[name] === undefined;
  if (isOurs) page[name] = [];
  const first = page[name];
  /** A new array often holds what the old one did. */
  const heard = new WeakSet<object>();
  const once: Hear = (entry) => {
    if (typeof entry === 'object' && entry !== null) {
      if (heard.has(entry)) return;
      heard.add(entry);
    }
    hear(entry);
  };
  if (!replays && Array.isArray(first)) {
    for (const entry of first) if (typeof entry === 'object' && entry !== null) heard.add(entry);
  }
  let followed: unknown;
  const undo: (() => void)[] = [];
  const look = () => {
    if (page[name] === followed) return;
    followed = page[name];
    if (Array.isArray(followed)) undo.push(followArray(followed, once));
  };
  look();
  const looking = setInterval(look, pause);
  return () => {
    clearInterval(looking);
    for (const one of undo) one();
    if (isOurs && Array.isArray(first) && first.length === 0 && page[name] === first) {
      delete page[name];
    }
  };
}

/**
 * Hears the entries of an array, and what is pushed on it. Tag managers wrap `push` before or after us; either
 * way each entry is heard once, and the end leaves their wrapping whole.
 */
function followArray(layer: unknown[], hear: Hear): () => void {
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

  const already = [...layer];
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
