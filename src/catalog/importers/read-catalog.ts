import { type ErrorReport, reasonOf, report, WindowshopError } from '../../errors.js';
import { peek } from '../../shared/pieces.js';
import type { CatalogFormat, CatalogSource } from '../../types.js';
import type { OpenCatalog } from '../open-catalog.js';
import { decodeText } from './decode-text.js';
import { detectFormat, type TextFormat } from './detect-format.js';
import { followPages, pagingOf, withCurrency } from './follow-pages.js';
import type { ImportContext, Importer, Row } from './importer.js';
import { importJson } from './json.js';

export interface ReadOptions {
  open: OpenCatalog;
  /** Milliseconds since 1970. */
  now: number;
  /** Hears of what could not be read, where the rest could: `CATALOG_DAMAGED`, `CATALOG_INCOMPLETE`. */
  onProblem(problem: ErrorReport): void;
}

/** A page loads the code of the format that it meets. */
const importers: Readonly<Record<TextFormat, () => Promise<Importer>>> = {
  json: async () => importJson,
  jsonl: async () => (await import('./json-lines.js')).importJsonLines,
  csv: async () => (await import('./table.js')).importTable(),
  tsv: async () => (await import('./table.js')).importTable('\t'),
  'merchant-xml': async () => (await import('./merchant-xml.js')).importMerchantXml,
  html: async () => (await import('./html.js')).importHtml,
};

/**
 * The rows of a catalogue in any format, in batches as they arrive, still unchecked. What fails after the
 * first row ends the rows and is told to `onProblem`.
 *
 * Throws `CATALOG_UNREACHABLE`, `CATALOG_NOT_JSON`, `CATALOG_NOT_A_LIST`, `CATALOG_INVALID` before it.
 */
export async function* readCatalog(
  source: CatalogSource,
  { open, now, onProblem }: ReadOptions,
): AsyncGenerator<readonly Row[]> {
  const { url } = source;
  const onDamage = (why: string) => onProblem(report('CATALOG_DAMAGED', { url, why }));
  const context = { url, now, onDamage };
  const paging = pagingOf(source);
  const batches = paging
    ? followPages(source, paging, open, context)
    : readDocument(source, open, context);
  let any = false;
  try {
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      any = true;
      yield rows;
    }
  } catch (error) {
    if (!any) throw asOurs(error, url);
    const { detail } = asOurs(error, url);
    onProblem(report('CATALOG_INCOMPLETE', { url, why: detail.why ?? 'what follows is no list' }));
  }
}

async function* readDocument(
  { url, format, currency }: CatalogSource,
  open: OpenCatalog,
  context: ImportContext,
): AsyncGenerator<readonly Row[]> {
  const { bytes, charset } = await open(url);
  const [head, text] = await peek(decodeText(bytes, charset), 65_536);
  const detected = detectFormat(head.join(''));
  const used = format === undefined ? detected : textFormatOf(format, detected);
  const importer = await importers[used]();
  let any = false;
  for await (const rows of importer(text, context)) {
    any ||= rows.length > 0;
    yield withCurrency(rows, currency);
  }
  // A single-page app answers any address with its own HTML and status 200.
  if (!any && used === 'html') throw new WindowshopError('CATALOG_NOT_JSON', { url });
}

function textFormatOf(format: CatalogFormat, detected: TextFormat): TextFormat {
  if (format === 'json-ld') return detected === 'html' ? 'html' : 'json';
  return format === 'shopify' || format === 'woocommerce' ? 'json' : format;
}

function asOurs(error: unknown, url: string): WindowshopError {
  if (error instanceof WindowshopError) return error;
  if (error instanceof SyntaxError)
    return new WindowshopError('CATALOG_NOT_JSON', { url, why: 'what follows is not JSON' }, error);
  return new WindowshopError('CATALOG_INVALID', { url, why: reasonOf(error) }, error);
}
