import { reasonOf, WindowshopError } from '../errors.js';
import { piecesOf } from '../shared/pieces.js';

/** The content of an address. */
export interface OpenedCatalog {
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Its encoding, where the transport names one. */
  charset?: string | undefined;
}

/** Opens addresses. Throws `CATALOG_UNREACHABLE`, later as well, while the bytes come. */
export type OpenCatalog = (url: string) => Promise<OpenedCatalog>;

/** Over HTTP. `signal` gives the time limit of a request, its content included. */
export function openOverHttp(signal: () => AbortSignal, headers: HeadersInit = {}): OpenCatalog {
  return async (url) => {
    const unreachable = (error: unknown) =>
      new WindowshopError('CATALOG_UNREACHABLE', { url, why: reasonOf(error) }, error);
    let response: Response;
    try {
      response = await fetch(url, { signal: signal(), headers });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
    } catch (error) {
      throw unreachable(error);
    }
    return { bytes: bodyOf(response, unreachable), charset: charsetOf(response) };
  };
}

async function* bodyOf({ body }: Response, unreachable: (error: unknown) => Error) {
  if (!body) return;
  try {
    yield* piecesOf(body);
  } catch (error) {
    throw unreachable(error);
  }
}

/** The encoding that the answer's `Content-Type` names. */
export function charsetOf({ headers }: Pick<Response, 'headers'>): string | undefined {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
}
