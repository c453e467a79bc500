import { h } from '../dom.ts';
import { type Key, t } from '../i18n/i18n.ts';
import { changeSettings, type Settings, settings } from '../settings.ts';

/** Language, appearance and direction of the page. */
export function settingsPanel(): HTMLElement {
  return h(
    'div',
    { class: 'settings' },
    choice('language', t('settings.language'), [
      ['en', 'English'],
      ['zh', '中文'],
    ]),
    choice('theme', t('settings.theme'), named('settings.theme', ['auto', 'light', 'dark'])),
    choice('direction', t('settings.direction'), named('settings.direction', ['ltr', 'rtl'])),
  );
}

function named<V extends string>(prefix: string, values: readonly V[]): [V, string][] {
  return values.map((value) => [value, t(`${prefix}.${value}` as Key)]);
}

function choice<K extends keyof Settings>(
  name: K,
  label: string,
  values: readonly [Settings[K], string][],
): HTMLElement {
  const id = `setting-${name}`;
  const buttons = values.map(([value, text]) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(settings()[name] === value),
        'data-value': value,
        lang: name === 'language' ? value : undefined,
        onclick() {
          changeSettings({ [name]: value });
          for (const other of buttons) {
            other.setAttribute('aria-pressed', String(other.dataset.value === value));
          }
        },
      },
      text,
    ),
  );
  return h(
    'div',
    { class: 'setting', role: 'group', 'aria-labelledby': id },
    h('span', { id, class: 'setting-name' }, label),
    h('div', { class: 'segments' }, buttons),
  );
}
