/** The lines in pieces of text, those of a piece together. Throws where a line is longer than `limit`. */
export async function* linesOf(
  text: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop()!;
    if (rest.length > limit) throw new Error(`it has a line of more than ${limit} characters`);
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}
