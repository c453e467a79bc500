import { hasColumnNames } from './columns.js';

/** How a document is read; which shop's words its products use shows in the products. */
export type TextFormat = 'json' | 'jsonl' | 'csv' | 'tsv' | 'merchant-xml' | 'html';

/** What a document is, from its beginning. What nothing speaks for is taken for JSON, and fails as that. */
export function detectFormat(head: string): TextFormat {
  const start = head.trimStart();
  if (start.startsWith('<')) return detectMarkup(start);
  if (start.startsWith('[')) return 'json';
  if (start.startsWith('{')) return isLine(start) ? 'jsonl' : 'json';
  const [line = ''] = start.split(/\r?\n/, 1);
  if (line.includes('\t')) return 'tsv';
  const known = Math.max(...[',', ';', '|'].map((sign) => hasColumnNames(line.split(sign))));
  return known >= 2 ? 'csv' : 'json';
}

function detectMarkup(start: string): TextFormat {
  // What stands before the root: declaration, comments, instructions to stylesheets.
  const root = start.replace(/^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s)+/, '');
  return /^<(?:!doctype\s+html|html|head|body|script|div|meta)\b/i.test(root)
    ? 'html'
    : 'merchant-xml';
}

/** Whether the first line is an object of its own, and something follows. */
function isLine(start: string): boolean {
  const end = start.search(/\r?\n/);
  if (end < 0 || start.slice(end).trim() === '') return false;
  try {
    return typeof JSON.parse(start.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}
