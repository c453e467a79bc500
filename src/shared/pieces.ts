/** A piece of a file or of an answer. */
export type Piece = Uint8Array<ArrayBuffer>;

/** What a stream gives, piece by piece; Safari cannot iterate over streams itself. */
export async function* piecesOf(stream: ReadableStream<Piece>): AsyncGenerator<Piece> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What `pieces` begin with, at least `least` long if there is as much, and all of them again. */
export async function peek<T extends { length: number }>(
  pieces: AsyncIterable<T>,
  least: number,
): Promise<[T[], AsyncGenerator<T>]> {
  const source = pieces[Symbol.asyncIterator]();
  const head: T[] = [];
  let length = 0;
  while (length < least) {
    const { value, done } = await source.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  async function* again() {
    try {
      yield* head;
      for (;;) {
        const { value, done } = await source.next();
        if (done) return;
        yield value;
      }
    } finally {
      await source.return?.();
    }
  }
  return [head, again()];
}

/** `pieces` as one. */
export function joined(pieces: readonly Piece[]): Piece {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
