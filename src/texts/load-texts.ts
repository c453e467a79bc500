import type { Language } from './language.js';
import { en } from './languages/en.js';
import { createTexts, type Overrides, type Texts } from './texts.js';

export interface TextOptions extends Overrides {
  /**
   * BCP 47 tag of the language. Default: that of the document (`<html lang>`). One that is missing falls
   * back to the wider one, then to English: `de-AT`, `de`, `en`.
   */
  locale?: string;
}

/** Each a chunk of its own, so that a page loads its own language alone. */
const others: Readonly<Record<string, () => Promise<Language>>> = {
  de: async () => (await import('./languages/de.js')).de,
  es: async () => (await import('./languages/es.js')).es,
  fr: async () => (await import('./languages/fr.js')).fr,
  ja: async () => (await import('./languages/ja.js')).ja,
  zh: async () => (await import('./languages/zh.js')).zh,
};

/**
 * The texts in the visitor's language: Chinese (simplified), English, French, German, Japanese or
 * Spanish. Never rejects: a language that cannot be loaded is English.
 *
 * ```js
 * const texts = await loadTexts({ headlines: { 'for-you': 'Picked for you' } });
 * heading.textContent = texts.headline(slate);
 * note.textContent = texts.reason(slate.items[0].reason);
 * ```
 */
export async function loadTexts(options: TextOptions = {}): Promise<Texts> {
  const locale = options?.locale ?? globalThis.document?.documentElement.lang;
  return createTexts(await languageFor(locale), options ?? {});
}

async function languageFor(locale: unknown): Promise<Language> {
  const primary = String(locale).split(/[-_]/)[0]!.toLowerCase();
  if (!Object.hasOwn(others, primary)) return en;
  try {
    return await others[primary]!();
  } catch {
    return en;
  }
}
