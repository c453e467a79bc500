/** Characters that are read of a format which must be read whole. */
const limit = 500_000_000;

/** All of `text`. Throws where that would be more than a catalogue can be. */
export async function wholeText(text: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > limit) throw new Error(`it has more than ${limit} characters`);
    pieces.push(piece);
  }
  return pieces.join('');
}
