const duration = 260;

/** Changes a list and lets its items glide to their new places instead of jumping. */
export function closeUp(list: HTMLElement, change: () => void): void {
  const before = new Map(
    [...list.children].map((item) => [item, item.getBoundingClientRect().left]),
  );
  change();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const item of list.children) {
    const from = before.get(item);
    if (from === undefined) {
      item.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: 'ease-out' });
      continue;
    }
    const distance = from - item.getBoundingClientRect().left;
    if (distance === 0) continue;
    item.animate([{ transform: `translateX(${distance}px)` }, { transform: 'none' }], {
      duration,
      easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
    });
  }
}
