import type { Consent, Recommender, Status } from '../types.js';
import { h } from './dom.js';
import { eraseControl } from './erase-control.js';
import { knownList } from './known-list.js';
import css from './privacy.css?inline';
import { saveFile } from './save-file.js';
import { adoptStyles } from './styles.js';
import type { Voice } from './voice.js';

const choices: readonly Consent[] = ['granted', 'memory', 'denied'];

/** Shows what `recommender` remembers, and follows it. What comes back ends that. */
export function openPrivacyPanel(
  root: ShadowRoot,
  voice: Voice,
  recommender: Recommender,
): () => void {
  const { words, locale } = voice;
  const said = h('p', { part: 'status', role: 'status', dir: 'auto' });
  const radios = choices.map((value) =>
    h('input', { type: 'radio', name: 'consent', value, onchange: () => void choose(value) }),
  );
  const consent = h(
    'fieldset',
    { part: 'consent' },
    h('legend', { class: 'spoken' }, words.privacy),
    ...radios.map((radio, at) =>
      h('label', {}, radio, h('span', { dir: 'auto' }, words.consent[choices[at]!])),
    ),
  );
  const pause = h('button', { type: 'button', part: 'button pause', onclick: turn });
  const save = h(
    'button',
    { type: 'button', part: 'button export', onclick: () => void takeAlong() },
    words.export,
  );
  const known = h('div', { part: 'known' });
  const erase = eraseControl(words, async () => {
    const isDone = await recommender.erase();
    said.textContent = isDone ? words.erased : words.failed;
    await update();
  });

  async function choose(value: Consent): Promise<void> {
    show(await recommender.consent(value));
    await update();
  }

  function turn(): void {
    if (recommender.status().paused) recommender.resume();
    else recommender.pause();
  }

  async function takeAlong(): Promise<void> {
    const document = await recommender.export();
    if (document.error) said.textContent = words.failed;
    else saveFile('recommendations.json', JSON.stringify(document, null, 2));
  }

  function show(status: Status): void {
    for (const radio of radios) radio.checked = radio.value === status.consent;
    pause.textContent = status.paused ? words.resume : words.pause;
    pause.setAttribute('aria-pressed', String(status.paused));
  }

  let turns = 0;
  async function update(): Promise<void> {
    const mine = ++turns;
    const list = await knownList(recommender, words, locale, update);
    if (mine === turns) known.replaceChildren(...list);
  }

  adoptStyles(root, css);
  root.replaceChildren(
    h(
      'section',
      { part: 'privacy', 'aria-labelledby': 'heading' },
      h(
        'slot',
        { name: 'heading', id: 'heading' },
        h('h2', { part: 'heading', dir: 'auto' }, words.privacy),
      ),
      h('slot', {}, h('p', { part: 'note', dir: 'auto' }, words.privacyNote)),
      consent,
      h('div', { class: 'actions', part: 'actions' }, pause, save, erase),
      said,
      known,
    ),
  );

  let held = -1;
  function hear(status: Status): void {
    show(status);
    if (status.interactions === held) return;
    held = status.interactions;
    void update();
  }
  hear(recommender.status());
  return recommender.subscribe(hear);
}
