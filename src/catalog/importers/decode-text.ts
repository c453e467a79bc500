import { joined, type Piece, peek, piecesOf } from '../../shared/pieces.js';

/**
 * Bytes as text, in pieces: unpacked if they are gzip, by their byte order mark, else by the encoding
 * that an XML declaration or `charset` names, else as UTF-8; and where that is impossible, as the old
 * Windows encoding, in which nothing is ever invalid. The byte order mark is left out.
 *
 * @param charset what the transport says of the encoding.
 */
export async function* decodeText(
  bytes: AsyncIterable<Piece>,
  charset?: string,
): AsyncGenerator<string> {
  const [start, all] = await peek(bytes, 200);
  const head = joined(start);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    yield* decodeText(unpacked(all), charset);
    return;
  }
  let decoder = decoderOf(encodingOf(head) ?? charset);
  for await (const piece of all) {
    let text = decoder ? decoder.decode(piece, { stream: true }) : ascii.decode(piece);
    if (!decoder && /[^\0-\x7f]/.test(text)) {
      decoder = utf8OrOld(piece);
      text = decoder.decode(piece, { stream: true });
    }
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

const ascii = new TextDecoder();

/** UTF-8 or the old encoding, told by the first bytes that differ in them; until then it is ASCII. */
function utf8OrOld(piece: Piece): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return new TextDecoder();
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** What the first bytes say: a mark, zeros where UTF-16 has them, or an XML declaration. */
function encodingOf(head: Piece): string | undefined {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}

/** `undefined` for UTF-8 without a mark too: many say UTF-8 and are not. */
function decoderOf(encoding: string | undefined): TextDecoder | undefined {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return undefined;
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

async function* unpacked(bytes: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const pieces = bytes[Symbol.asyncIterator]();
  const packed = new ReadableStream<Piece>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  yield* piecesOf(packed.pipeThrough(new DecompressionStream('gzip')));
}
