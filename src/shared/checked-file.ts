import { reasonOf } from '../errors.js';
import { joined, type Piece, piecesOf } from './pieces.js';
import { sha256 } from './sha256.js';

/**
 * Gives the bytes of a file by its name in some folder; `fresh` goes around caches. Of a file that is longer
 * than `most` bytes the rest need not be read: what comes back is then longer than `most` as well.
 */
export type ReadFile = (name: string, fresh: boolean, most: number) => Promise<Piece>;

/** What a file must be. */
export interface Expected {
  /** Bytes that it has at most. */
  most: number;
  /** Says what is wrong with its bytes, or nothing. */
  complaint: (bytes: Piece) => string | undefined | Promise<string | undefined>;
}

/**
 * Reads files below the address `folder`.
 *
 * @param limit gives the time limit of a file, its content included.
 * @param unreachable makes the error that is thrown where a file cannot be had.
 */
export function readOverHttp(
  folder: string,
  limit: (name: string) => AbortSignal,
  unreachable: (url: string, why: string, cause: unknown) => Error,
): ReadFile {
  return async (name, fresh, most) => {
    const url = folder + name;
    try {
      const response = await fetch(url, {
        cache: fresh ? 'reload' : 'default',
        signal: limit(name),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await beginningOf(response, most);
    } catch (error) {
      throw unreachable(url, reasonOf(error), error);
    }
  };
}

/**
 * The bytes of a file that is as `expected`. A wrong or missing one is read once more, around all caches,
 * which may hold what the server had before; one that took too long is not. Throws what `read` throws then,
 * and `damaged`.
 *
 * @param damaged makes the error that is thrown where the file is wrong again.
 */
export async function readChecked(
  read: ReadFile,
  name: string,
  { most, complaint }: Expected,
  damaged: (why: string) => Error,
): Promise<Piece> {
  const bytes = await read(name, false, most).catch((error) => {
    if (isTimeout(error)) throw error;
    return undefined;
  });
  if (bytes && (await complaint(bytes)) === undefined) return bytes;
  const again = await read(name, true, most);
  const why = await complaint(again);
  if (why === undefined) return again;
  throw damaged(why);
}

/** A file of the length and the SHA-256 (hexadecimal) that a manifest gives. */
export function matching(want: { bytes: number; sha256: string }): Expected {
  return {
    most: want.bytes,
    async complaint(bytes) {
      if (bytes.length > want.bytes) return `more than ${want.bytes} bytes`;
      if (bytes.length < want.bytes) return `${bytes.length} bytes instead of ${want.bytes}`;
      return (await sha256(bytes)) === want.sha256 ? undefined : 'its SHA-256 differs';
    },
  };
}

async function beginningOf({ body }: Response, most: number): Promise<Piece> {
  const pieces: Piece[] = [];
  let length = 0;
  if (!body) return joined(pieces);
  for await (const piece of piecesOf(body)) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return joined(pieces);
}

function isTimeout(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: { name?: unknown } | null };
  return cause?.name === 'TimeoutError';
}
