import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { catalogFormats } from '../catalog/importers/check-source.js';
import { readCatalog } from '../catalog/importers/read-catalog.js';
import { openOverHttp } from '../catalog/open-catalog.js';
import { type ErrorReport, WindowshopError } from '../errors.js';
import type { CatalogSource } from '../types.js';
import { readChoice } from './parse-options.js';
import { fileReason } from './text-file.js';
import { UsageError } from './usage-error.js';

/** The rows of a catalogue, and how far they were read. */
export interface Feed {
  /** Still unchecked. Reading throws `UsageError`, also where the feed ends too early. */
  rows: AsyncIterable<unknown>;
  /** 0 to 1. Of an address nobody knows how much will come: 1 from the beginning. */
  share(): number;
}

export interface FeedOptions {
  /** One of `CatalogFormat`. Default: told by the content. */
  format?: string | undefined;
  /** ISO 4217 code of prices without one. */
  currency?: string | undefined;
  /** Hears what could not be read, where reading went on. */
  onProblem?(problem: ErrorReport): void;
}

/** Milliseconds that one request may take: feeds are large, and shops slow. */
const requestDeadline = 300_000;

/** Most pages that Shopify or WooCommerce are asked for. */
const pages = 2000;

/** Names the program to the shops that it asks. */
const userAgent = 'windowshop';

/**
 * Opens the catalogue at `place`, a file or an address, in any format, plain or gzipped. It is read as it
 * is needed, however long it is; JSON alone must be read at once. Throws `UsageError`.
 */
export async function openFeed(place: string, options: FeedOptions = {}): Promise<Feed> {
  const { format, currency, onProblem = () => undefined } = options;
  const source: CatalogSource = { url: place, pages };
  if (format !== undefined) source.format = readChoice('format', format, catalogFormats);
  if (currency !== undefined) source.currency = readCurrency(currency);
  const isAddress = /^https?:\/\//i.test(place);
  let read = 0;
  const total = isAddress ? 0 : await sizeOf(place);
  if (!isAddress && total === 0) throw new UsageError(`${place} is empty.`);
  const openFile = async () => ({ bytes: bytesOf(place, (bytes) => (read += bytes)) });
  const overHttp = openOverHttp(() => AbortSignal.timeout(requestDeadline), {
    'user-agent': userAgent,
  });
  const open = isAddress ? overHttp : openFile;

  async function* rows(): AsyncGenerator<unknown> {
    const now = Date.now();
    const hear = (problem: ErrorReport) => {
      // Half a catalogue must not take the place of a whole one.
      if (problem.code === 'CATALOG_INCOMPLETE') throw new UsageError(sentence(problem.message));
      onProblem(problem);
    };
    try {
      for await (const batch of readCatalog(source, { open, now, onProblem: hear })) yield* batch;
    } catch (error) {
      throw error instanceof WindowshopError ? new UsageError(refusal(error, place)) : error;
    }
  }
  return { rows: rows(), share: () => (total === 0 ? 1 : Math.min(1, read / total)) };
}

function readCurrency(code: string): string {
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new UsageError(`--currency must be three capital letters, as in EUR, not "${code}".`);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${fileReason(error)}.`);
  }
}

async function* bytesOf(
  path: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer<ArrayBuffer>>) {
      onRead(piece.length);
      yield piece;
    }
  } catch (error) {
    throw new Error(fileReason(error));
  }
}

function refusal({ code, detail, message }: WindowshopError, place: string): string {
  if (code === 'CATALOG_NOT_A_LIST') {
    return `${place} holds no list of products: it must be an array, an object with an array \`products\`, or a table whose first line names the columns, one of them \`id\` or \`item_id\`.`;
  }
  if (code === 'CATALOG_NOT_JSON') {
    return `${place} is not JSON, nor any other format of a catalogue.`;
  }
  return code === 'CATALOG_INVALID' ? `${place} cannot be read: ${detail.why}.` : sentence(message);
}

/** A message without the name of the library, which the program puts before it. */
function sentence(message: string): string {
  return message.replace(/^windowshop: /, '');
}
