import type { Recommender } from '../types.js';
import { h, icon } from './dom.js';
import type { Shown } from './shown.js';
import type { Words } from './words/words.js';

/**
 * The "not interested" button of a card. Pressed, it puts an offer to undo in the place of what `place`
 * holds, of the same size, and the focus there.
 */
export function dismissButton(
  recommender: Recommender,
  place: HTMLElement,
  { item, slate, position, product }: Omit<Shown, 'slate'> & Partial<Pick<Shown, 'slate'>>,
  words: Words,
): HTMLButtonElement {
  const name = `${words.notInterested}: ${product.title}`;
  const button = h(
    'button',
    { type: 'button', part: 'dismiss', 'aria-label': name, title: words.notInterested, onclick },
    icon('M6 6l12 12M18 6L6 18'),
  );

  function onclick(): void {
    void recommender.dismiss(slate === undefined ? { item } : { item, slate, position });
    const card = [...place.children] as HTMLElement[];
    const note = h('p', { id: `dismissed-${position}`, dir: 'auto' }, words.dismissed);
    const undo = h(
      'button',
      { type: 'button', part: 'button undo', 'aria-describedby': note.id },
      words.undo,
    );
    const offer = h('div', { class: 'offer', part: 'dismissed' }, note, undo);
    undo.addEventListener('click', () => {
      void recommender.restore({ item });
      offer.remove();
      for (const element of card) element.hidden = false;
      button.focus();
    });
    // Hidden and not taken away: the card still gives the place its height.
    for (const element of card) element.hidden = true;
    place.append(offer);
    undo.focus();
  }

  return button;
}
