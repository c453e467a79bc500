import { deviceStorage } from './device-storage.ts';
import { createSubscribers } from './subscribers.ts';

export type Language = 'en' | 'zh';
export type Theme = 'auto' | 'light' | 'dark';
export type Direction = 'ltr' | 'rtl';

/** How the visitor wants the shop to look. */
export interface Settings {
  language: Language;
  theme: Theme;
  /** Both directions can be tried with every language; a real shop takes it from the language. */
  direction: Direction;
}

const slot = 'settings';
const subscribers = createSubscribers<Settings>();
let current: Settings = { ...defaults(), ...read() };

export function settings(): Settings {
  return current;
}

/** Changes some of the settings and lays them over the page. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  deviceStorage.set(slot, current);
  applySettings();
  subscribers.notify(current);
}

/** Calls `listener` after every change, in this tab or another; the function that comes back ends it. */
export const onSettings = subscribers.add;

/** Puts language, direction and theme on the document. */
export function applySettings(): void {
  const root = document.documentElement;
  root.lang = current.language === 'zh' ? 'zh-Hans' : 'en';
  root.dir = current.direction;
  if (current.theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = current.theme;
}

deviceStorage.onChange(slot, () => {
  current = { ...defaults(), ...read() };
  applySettings();
  subscribers.notify(current);
});

function defaults(): Settings {
  const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return { language, theme: 'auto', direction: 'ltr' };
}

function read(): Partial<Settings> {
  const kept = deviceStorage.get(slot) as Partial<Record<keyof Settings, unknown>> | undefined;
  const found: Partial<Settings> = {};
  if (kept?.language === 'en' || kept?.language === 'zh') found.language = kept.language;
  if (kept?.theme === 'light' || kept?.theme === 'dark') found.theme = kept.theme;
  if (kept?.direction === 'rtl') found.direction = 'rtl';
  return found;
}
