import { WindowshopError } from '../errors.js';

/** Subresource integrity of a file, then the names of all that it imports at once, from beside itself. */
export type FileIntegrity = readonly [sum: string, ...imports: string[]];

/** What files must be, by address. */
export type Sums = Readonly<Record<string, FileIntegrity>>;

/** How one thread checks files before it loads them. */
export interface Integrity {
  sums: Sums;
  /**
   * Settles once `file` and what it imports at once are proven to be what was built, and at once for a
   * file without a sum. Throws `FILE_REFUSED`.
   */
  check(file: string, base: string): Promise<void>;
}

// The build has every `import()` look here, so the place has a name that built files know.
const key = Symbol.for('windowshop.integrity');

type Thread = typeof globalThis & { [key]?: Integrity };

/** The integrity in force; `undefined` where nothing is known of the files, as in a bundle of the shop. */
export function integrityInForce(): Integrity | undefined {
  return (globalThis as Thread)[key];
}

/**
 * Puts `sums` in force in this thread. A file is checked once, and again after a failure.
 *
 * @param prove rejects where the file at `url` is missing or does not have the sum.
 */
export function enforceIntegrity(
  sums: Sums,
  prove: (url: string, sum: string) => Promise<unknown>,
): void {
  const proofs = new Map<string, Promise<unknown>>();
  const proofOf = (url: string): Promise<unknown> | undefined => {
    const [sum] = sums[url] ?? [];
    if (sum === undefined || proofs.has(url)) return proofs.get(url);
    const proof = prove(url, sum).catch((cause: unknown) => {
      proofs.delete(url);
      throw new WindowshopError('FILE_REFUSED', { url }, cause);
    });
    proofs.set(url, proof);
    return proof;
  };
  (globalThis as Thread)[key] = {
    sums,
    async check(file, base) {
      const url = new URL(file, base).href;
      const [, ...imports] = sums[url] ?? [];
      await Promise.all([proofOf(url), ...imports.map((name) => proofOf(new URL(name, url).href))]);
    },
  };
}
