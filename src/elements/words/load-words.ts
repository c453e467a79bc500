import type { Words } from './words.js';

/** Each a chunk of its own, so that a page loads its own language alone. */
const languages: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  zh: () => import('./zh.js'),
};

/** The words for a BCP 47 tag; English where its language is missing. Rejects where no file arrives. */
export async function loadWords(locale: string): Promise<Words> {
  const primary = locale.split(/[-_]/)[0]!.toLowerCase();
  const load = Object.hasOwn(languages, primary) ? languages[primary]! : languages.en!;
  return (await load()).words;
}

/** `sentence` with `value` in its only hole. */
export function fillIn(sentence: string, value: string): string {
  return sentence.replace(/\{\w+\}/, () => value);
}
