export type { HeadlineKey } from './headline.js';
export { loadTexts, type TextOptions } from './load-texts.js';
export type { Overrides, Texts } from './texts.js';
