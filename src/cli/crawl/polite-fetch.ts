import { setTimeout as sleep } from 'node:timers/promises';
import { charsetOf } from '../../catalog/open-catalog.js';
import { reasonOf } from '../../errors.js';
import { parseUrl } from '../../shared/parse-url.js';

/** What the crawler calls itself; robots.txt may name it. */
export const userAgent = 'windowshop';

const timeout = 30_000;
const mostHops = 5;
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
      const response = await this.#follow(url);
      if (typeof response === 'string') return { answer: unanswered(url, response) };
      const { status, headers } = response;
      const failure = status === 200 ? undefined : `HTTP ${status}`;
      const bytes = await bodyOf(response);
      const answer = { status, failure, url: response.url, bytes, charset: charsetOf(response) };
      if (status !== 429 && status !== 503) return { answer };
      const wait = Number(headers.get('retry-after') ?? Number.NaN);
      return { answer, wait: wait >= 0 ? wait : 5 };
    } catch (error) {
      return { answer: unanswered(url, reasonOf((error as Error).cause ?? error)) };
    }
  }

  /** The answer at the end of redirections, none of which may leave the origin; or why there is none. */
  async #follow(url: string): Promise<Response | string> {
    let at = url;
    for (let hop = 0; hop < mostHops; hop++) {
      const response = await fetch(at, {
        headers: { 'user-agent': userAgent, accept: 'text/html, application/xml, text/plain' },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) return response;
      await response.body?.cancel();
      const next = parseUrl(location, at);
      if (!next) return `it leads to ${location}`;
      if (next.origin !== this.#origin) return `it leads to ${next.origin}`;
      at = next.href;
    }
    return 'it leads in a circle';
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
