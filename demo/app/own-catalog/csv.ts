/** Separators that exports of spreadsheets and shops use. */
const separators = [',', ';', '\t', '|'] as const;

export type Separator = (typeof separators)[number];

/**
 * The records of a CSV text (RFC 4180, with any of the usual separators and line ends). Lenient where
 * real files are sloppy: a quote inside a bare field is a quote, text behind a closing quote is kept,
 * and a quote that is never closed ends with the file. Blank lines are left out.
 *
 * @param limit stop after this many records.
 */
export function parseCsv(text: string, separator: Separator, limit = Infinity): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    let field = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      field = quoted.field;
      at = quoted.end;
    }
    const end = endOfBare(text, at, separator);
    field += text.slice(at, end);
    at = end;
    record.push(field);
    if (text[at] === separator) {
      at++;
      // A separator at the very end opens one more, empty field.
      if (at < text.length) continue;
      record.push('');
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    }
    if (record.length > 1 || record[0]!.trim() !== '') records.push(record);
    record = [];
  }
  if (record.length > 0 && records.length < limit) records.push(record);
  return records;
}

/** The separator of a CSV text: the one that cuts its first lines into the most, and even, columns. */
export function sniffSeparator(text: string): Separator {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  if (declared) return declared as Separator;
  const sample = text.slice(0, 64 * 1024);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const records = parseCsv(sample, separator, 20);
    const columns = records[0]?.length ?? 0;
    if (columns < 2) continue;
    // The last record may be cut off by the sample's end.
    const whole = records.length > 1 ? records.slice(0, -1) : records;
    const even = whole.filter((record) => record.length === columns).length / whole.length;
    const score = even * even * columns;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Reads from the opening quote at `start` to behind the closing one. */
function readQuoted(text: string, start: number): { field: string; end: number } {
  let field = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}

function endOfBare(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') break;
    at++;
  }
  return at;
}
