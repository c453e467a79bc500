import { createReadStream } from 'node:fs';
import { catalogFormats } from '../catalog/importers/check-source.js';
import { importCatalog } from '../catalog/importers/import-catalog.js';
import { openOverHttp } from '../catalog/open-catalog.js';
import { reasonOf, WindowshopError } from '../errors.js';
import type { CatalogSource } from '../types.js';
import { readChoice } from './parse-options.js';
import type { Terminal } from './terminal.js';
import { fileProblem } from './text-file.js';
import { UsageError } from './usage-error.js';

/** What the command line says of a catalogue beside its place. */
export interface ItemsOptions {
  format?: string | undefined;
  /** Hears what could not be read, where the rest could. */
  terminal?: Pick<Terminal, 'err'>;
}

/** Milliseconds that a request may take. */
const requestDeadline = 60_000;

/** Names the program to the shop whose pages it asks for. */
export const userAgent = 'windowshop (+https://www.npmjs.com/package/windowshop)';

/**
 * The products at `place`, a file or an address, still unchecked, in any format of a catalogue, plain or
 * gzipped. Throws `UsageError`.
 */
export async function readItems(
  place: string,
  { format, terminal }: ItemsOptions = {},
): Promise<readonly unknown[]> {
  const source: CatalogSource = { url: place, pages: 2000 };
  if (format !== undefined) source.format = readChoice('format', format, catalogFormats);
  const open = /^https?:/i.test(place)
    ? openOverHttp(() => AbortSignal.timeout(requestDeadline), { 'user-agent': userAgent })
    : openFile;
  try {
    const { rows, problems } = await importCatalog(source, { open, now: Date.now() });
    for (const { message } of problems) terminal?.err(`${message}\n`);
    if (rows.length === 0) throw new UsageError(`${place} holds no product.`);
    return rows;
  } catch (error) {
    throw error instanceof WindowshopError ? new UsageError(sentenceOf(error, place)) : error;
  }
}

async function openFile(path: string) {
  return { bytes: bytesOf(path) };
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    // A stream of bytes gives buffers; these lie in memory of their own.
    yield* createReadStream(path) as AsyncIterable<Buffer<ArrayBuffer>>;
  } catch (error) {
    throw fileProblem(path, error);
  }
}

function sentenceOf({ code, detail, message }: WindowshopError, place: string): string {
  if (code === 'CATALOG_NOT_A_LIST') {
    return `${place} must be a list of products: an array, an object with an array \`products\`, or a table whose first line names the columns, one of them \`id\` or \`item_id\`.`;
  }
  if (code === 'CATALOG_INVALID') return `${place} cannot be read: ${reasonOf(detail.why)}.`;
  return message.replace(/^windowshop: /, '');
}
