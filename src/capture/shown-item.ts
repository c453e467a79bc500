/** An item of one of the library's lists, as the element that shows it says. */
export interface ShownItem {
  item: string;
  slate?: string;
  position?: number;
}

/**
 * Elements that show an item carry `data-windowshop-item` with its id, and where they stand in a list of
 * ours `data-windowshop-slate` and `data-windowshop-position`.
 */
export const shownItemSelector = '[data-windowshop-item]';

/** What `element` says of itself; `undefined` where it shows no item. */
export function readShownItem(element: Element): ShownItem | undefined {
  const item = element.getAttribute('data-windowshop-item')?.trim();
  if (!item) return undefined;
  const shown: ShownItem = { item };
  const slate = element.getAttribute('data-windowshop-slate')?.trim();
  const position = element.getAttribute('data-windowshop-position')?.trim();
  if (slate) shown.slate = slate;
  if (position && /^\d{1,5}$/.test(position)) shown.position = Number(position);
  return shown;
}
