import { reasonOf } from '../errors.js';
import { sha256 } from './sha256.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Gives the bytes of a file by its name in some folder; `fresh` goes around caches. */
export type ReadFile = (name: string, fresh: boolean) => Promise<Bytes>;

/** Says what is wrong with the bytes of a file, or nothing. */
export type Complaint = (bytes: Bytes) => string | undefined | Promise<string | undefined>;

/**
 * Reads files below the address `folder`.
 *
 * @param deadline milliseconds that one file may take.
 * @param unreachable makes the error that is thrown where a file cannot be had.
 */
export function readOverHttp(
  folder: string,
  deadline: number,
  unreachable: (url: string, why: string, cause: unknown) => Error,
): ReadFile {
  return async (name, fresh) => {
    const url = folder + name;
    try {
      const response = await fetch(url, {
        cache: fresh ? 'reload' : 'default',
        signal: AbortSignal.timeout(deadline),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw unreachable(url, reasonOf(error), error);
    }
  };
}

/**
 * The bytes of a file that nothing is wrong with. A wrong or missing one is read once more, around all
 * caches, which may hold what the server had before. Throws what `read` throws then, and `damaged`.
 *
 * @param damaged makes the error that is thrown where the file is wrong again.
 */
export async function readChecked(
  read: ReadFile,
  name: string,
  complaint: Complaint,
  damaged: (why: string) => Error,
): Promise<Bytes> {
  const bytes = await read(name, false).catch(() => undefined);
  if (bytes && (await complaint(bytes)) === undefined) return bytes;
  const again = await read(name, true);
  const why = await complaint(again);
  if (why === undefined) return again;
  throw damaged(why);
}

/** Whether a file has the length and the SHA-256 (hexadecimal) that a manifest gives. */
export function matches(want: { bytes: number; sha256: string }): Complaint {
  return async (bytes) => {
    if (bytes.length !== want.bytes) return `${bytes.length} bytes instead of ${want.bytes}`;
    return (await sha256(bytes)) === want.sha256 ? undefined : 'its SHA-256 differs';
  };
}
