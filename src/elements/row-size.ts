/**
 * The height of a row, known before its first list is: the same for the undefined element, the skeleton
 * and the cards, so that nothing below ever moves. The second summand is what stands above and below the
 * picture in `row.css`.
 */
export const rowHeight =
  'calc(var(--windowshop-card-width, 11em) / var(--windowshop-image-ratio, 1) + 13.5em)';

/** For the document: keeps the room of rows from the moment this script runs. Any rule of the page wins. */
export const roomForRows = `:where(windowshop-row:not([data-state=empty],[hidden])){display:block;min-block-size:${rowHeight}}`;
