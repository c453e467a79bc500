import { shortTitle } from './short-title.js';

/**
 * The first of `sentences` whose holes can all be filled from the texts in `facts`, filled. One that
 * asks for what is not known gives way to the next; empty where none is left.
 */
export function firstThatFits(sentences: readonly (string | undefined)[], facts: object): string {
  for (const sentence of sentences) {
    const filled = sentence && fill(sentence, facts);
    if (filled) return filled;
  }
  return '';
}

function fill(sentence: string, facts: object): string | undefined {
  let isWhole = true;
  // All holes at once, so that a title with braces in it is not read as a sentence.
  const text = sentence.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const fact = shortTitle(textOf(facts, hole) ?? '');
    isWhole &&= fact !== '';
    return fact;
  });
  return isWhole ? text : undefined;
}

/** The text that `table` itself holds under `key`. */
export function textOf(table: object | undefined, key: string): string | undefined {
  const value: unknown = table && Object.hasOwn(table, key) && Reflect.get(table, key);
  return typeof value === 'string' ? value : undefined;
}
