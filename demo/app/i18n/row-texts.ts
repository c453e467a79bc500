import { loadTexts, type Texts } from '../../../src/texts/index.js';
import { locale, t } from './i18n.ts';

let loaded: Texts | undefined;

/** The library's reasons and headlines in the visitor's language; there before any page is opened. */
export function rowTexts(): Texts {
  if (!loaded) throw new Error('The texts of the rows were asked for before they were there.');
  return loaded;
}

/** Loads them, at the start and after every change of language. */
export async function loadRowTexts(): Promise<void> {
  const wanted = locale();
  const texts = await loadTexts({
    locale: wanted,
    headlines: { 'for-you': t('row.for-you') },
  });
  // A language chosen meanwhile is loaded by the call that came with it.
  if (wanted === locale()) loaded = texts;
}
