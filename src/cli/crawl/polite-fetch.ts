import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../../errors.js';

/** What the crawler calls itself; robots.txt may name it. */
export const userAgent = 'windowshop';

const timeout = 30_000;
/** Bytes of one page, packed or not. */
const sizeLimit = 20_000_000;
/** Times that a page is asked for while the site says that it is busy, and the longest wait it may ask for. */
const attempts = 3;
const longestWait = 60;

/** An answer of the site. */
export interface Answer {
  /** That of HTTP, or 0 where none came. */
  status: number;
  /** Why its content cannot be used, if it cannot. */
  failure?: string | undefined;
  /** Where the request was led. */
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  charset?: string | undefined;
}

/** Asks one origin, one request after another, with a pause between them. */
export class PoliteFetch {
  /** Seconds between the end of a request and the next. */
  delay: number;
  readonly #origin: string;
  #isFirst = true;

  constructor(origin: string, delay: number) {
    this.#origin = origin;
    this.delay = delay;
  }

  /** The content of an address of this origin. Never throws. */
  async get(url: string): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const { answer, wait } = await this.#once(url);
      if (wait === undefined || attempt === attempts) return answer;
      await sleep(1000 * Math.min(longestWait, wait));
    }
  }

  async #once(url: string): Promise<{ answer: Answer; wait?: number }> {
    if (!this.#isFirst) await sleep(1000 * this.delay);
    this.#isFirst = false;
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': userAgent, accept: 'text/html, application/xml, text/plain' },
        signal: AbortSignal.timeout(timeout),
      });
      const { status } = response;
      if (new URL(response.url).origin !== this.#origin) {
        await response.body?.cancel();
        return { answer: unanswered(url, `it leads to ${new URL(response.url).origin}`) };
      }
      const bytes = await bodyOf(response);
      const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(
        response.headers.get('content-type') ?? '',
      );
      const failure = status === 200 ? undefined : `HTTP ${status}`;
      const answer = { status, failure, url: response.url, bytes, charset: charset?.[1] };
      const isBusy = status === 429 || status === 503;
      const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
      return isBusy ? { answer, wait: wait >= 0 ? wait : 5 } : { answer };
    } catch (error) {
      return { answer: unanswered(url, reasonOf((error as Error).cause ?? error)) };
    }
  }
}

function unanswered(url: string, failure: string): Answer {
  return { status: 0, failure, url, bytes: new Uint8Array() };
}

async function bodyOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += piece.length;
    if (length > sizeLimit) throw new Error(`it has more than ${sizeLimit} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
