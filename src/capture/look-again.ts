/** How often to look, and how often in all: two minutes. */
const pause = 500;
const looks = 240;

/** Looks at once, and again for what a page brings late or never, until `look` is content. */
export function lookAgain(look: () => boolean): () => void {
  let left = looks;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function again(): void {
    if (!look() && left-- > 0) timer = setTimeout(again, pause);
  }
  again();
  return () => clearTimeout(timer);
}
