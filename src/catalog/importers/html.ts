import { unwrapJson } from '../../shared/json-ld.js';
import type { Importer, Row } from './importer.js';
import { jsonLdRows } from './json-ld.js';
import { wholeText } from './whole-text.js';

/** Scripts of JSON-LD: what lies in them is raw text up to the end tag, in any HTML. */
const scripts =
  /<script\b[^>]{0,1000}?\btype\s{0,9}=\s{0,9}["']?application\/ld\+json\b[^>]{0,1000}>([\s\S]*?)<\/script\s*>/gi;

/**
 * The schema.org products of a page, as `jsonLdRows` reads them; the only one has the page's address where
 * it names none. A page without any gives no row.
 */
export const importHtml: Importer = async function* (text, context) {
  const { blocks, broken } = jsonLdBlocks(await wholeText(text));
  if (broken > 0) context.onDamage(`${broken} of its JSON-LD scripts are not JSON`);
  const rows: readonly Row[] = jsonLdRows(blocks, context, context.url);
  if (rows.length > 0) yield rows;
};

function jsonLdBlocks(html: string): { blocks: unknown[]; broken: number } {
  const blocks: unknown[] = [];
  let broken = 0;
  for (const [, content] of html.matchAll(scripts)) {
    try {
      blocks.push(JSON.parse(unwrapJson(content!)));
    } catch {
      broken++;
    }
  }
  return { blocks, broken };
}
