/** Whether a click follows a link: with the main button, or in a new tab with the middle one. */
export function opensLink(event: MouseEvent): boolean {
  if (event.type === 'auxclick' && event.button !== 1) return false;
  const inside = event.composedPath();
  return inside
    .slice(0, inside.indexOf(event.currentTarget!))
    .some((node) => node instanceof HTMLAnchorElement && node.href !== '');
}
