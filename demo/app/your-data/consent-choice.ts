import type { Consent, Status } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { toast } from '../components/toast.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { chooseConsent, shop } from '../shop.ts';

const choices: readonly Consent[] = ['granted', 'memory', 'denied'];

export interface ConsentChoice {
  element: HTMLElement;
  update(status: Status): void;
}

/** The visitor's choice, with what each means, and a pause. */
export function createConsentChoice(): ConsentChoice {
  const inputs = choices.map((value) =>
    h('input', { type: 'radio', name: 'consent', value, onchange: () => void choose(value) }),
  );
  const capped = h('p', { class: 'notice', hidden: true }, t('yours.capped'));
  const pause = button({ label: t('yours.pause'), icon: 'pause', onclick: togglePause });
  const state = h('p', { class: 'muted' });
  const element = h(
    'div',
    {},
    h(
      'fieldset',
      { class: 'consent' },
      h('legend', { class: 'visually-hidden' }, t('yours.consent')),
      choices.map((value, place) =>
        h(
          'label',
          { class: 'consent-choice' },
          inputs[place],
          h(
            'span',
            {},
            h('strong', {}, t(`yours.consent.${value}`)),
            h('span', { class: 'muted' }, t(`yours.consent.${value}.means`)),
          ),
        ),
      ),
    ),
    capped,
    h('div', { class: 'pause' }, pause, state),
  );

  async function choose(value: Consent): Promise<void> {
    await chooseConsent(value);
    toast({ text: t(`yours.consent.${value}.done`) });
  }

  function update(status: Status): void {
    for (const input of inputs) input.checked = input.value === status.consent;
    capped.hidden = status.cappedBy === undefined;
    const { paused } = status;
    const twin = button({
      label: t(paused ? 'yours.resume' : 'yours.pause'),
      icon: paused ? 'play' : 'pause',
    });
    pause.replaceChildren(...twin.childNodes);
    pause.disabled = status.consent === 'denied';
    state.textContent = t(paused ? 'yours.paused' : 'yours.pause.hint');
  }

  return { element, update };
}

function togglePause(): void {
  if (shop.status().paused) shop.resume();
  else shop.pause();
}
