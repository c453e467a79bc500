import type { Overrides, Texts } from '../texts/index.js';
import { loadWords } from './words/load-words.js';
import type { Words } from './words/words.js';

/** All that an element needs to speak one language. */
export interface Voice {
  /** BCP 47 tag, for prices and dates. */
  locale: string;
  words: Words;
  texts: Texts;
}

/** The language of the nearest `lang` attribute around `element`, else of the document, else English. */
export function localeOf(element: Element): string {
  const tag = element.closest<HTMLElement>('[lang]')?.lang;
  return tag || document.documentElement.lang || 'en';
}

/** Rejects where the files of the language cannot be loaded. */
export async function loadVoice(locale: string, overrides: Overrides | undefined): Promise<Voice> {
  // A file of its own, which pages without elements use as well.
  const { loadTexts } = await import('../texts/index.js');
  const [words, texts] = await Promise.all([
    loadWords(locale),
    loadTexts({ ...overrides, locale }),
  ]);
  return { locale, words, texts };
}
