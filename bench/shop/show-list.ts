/** Puts titles on the page, and notes when. */
export function showList(titles: readonly string[]): void {
  const rows = titles.map((title) => {
    const row = document.createElement('li');
    row.textContent = title;
    return row;
  });
  document.querySelector('#list')!.replaceChildren(...rows);
  globalThis.firstList = performance.now();
}
