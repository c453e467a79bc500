import { h } from './dom.js';
import type { Words } from './words/words.js';

/** A button that asks back in its own place before it calls `erase`: nothing brings back what it removes. */
export function eraseControl(words: Words, erase: () => Promise<void>): HTMLElement {
  const button = (part: string, label: string, onclick: () => void) =>
    h('button', { type: 'button', part: `button ${part}`, onclick }, label);

  const place = h('div', { part: 'erase', role: 'group' });
  const ask = button('erase-ask', words.erase, () => {
    place.replaceChildren(question, yes, no);
    // The harmless answer, so that pressing twice erases nothing.
    no.focus();
  });
  const question = h('p', { id: 'erase-question', dir: 'auto' }, words.eraseSure);
  const yes = button('erase-yes', words.eraseYes, () => void erase().finally(back));
  const no = button('erase-no', words.cancel, back);
  for (const answer of [yes, no]) answer.setAttribute('aria-describedby', question.id);

  function back(): void {
    place.replaceChildren(ask);
    ask.focus();
  }

  place.append(ask);
  return place;
}
