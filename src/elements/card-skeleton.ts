import { h } from './dom.js';

/** The room of a card that is still to come. */
export function cardSkeleton(): HTMLElement {
  const lines = ['brand', 'title', 'price', 'reason'].map((part) => h('p', { part }));
  return h(
    'div',
    { class: 'card skeleton', 'aria-hidden': 'true' },
    h('div', { class: 'picture', part: 'picture' }),
    ...lines,
  );
}
