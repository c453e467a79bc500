import { itemLimit } from './importer.js';
import { linesOf } from './lines.js';

/**
 * The records of separated text as RFC 4180 describes it, in pieces: cells may stand in quotes and then
 * hold separators, line breaks and doubled quotes. Tab separated text has no quoting, so that a title may
 * begin with a quotation mark; there only a cell that is quoted from end to end loses its quotes.
 */
export function recordsOf(
  text: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<string[][]> {
  return separator === '\t' ? unquotedRecords(text) : quotedRecords(text, separator);
}

async function* unquotedRecords(text: AsyncIterable<string>): AsyncGenerator<string[][]> {
  for await (const lines of linesOf(text, itemLimit)) {
    const records = lines.filter((line) => line !== '');
    yield records.map((line) => line.split('\t').map(withoutQuotes));
  }
}

function withoutQuotes(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

async function* quotedRecords(
  text: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<string[][]> {
  let cells: string[] = [];
  let cell = '';
  let records: string[][] = [];
  let isQuoted = false;
  /** A quote inside quotes came last: the end of the cell, or the first of two. */
  let isDoubtful = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') records.push(cells);
    cells = [];
  };
  // What may end a run of plain characters.
  const stop = new RegExp(`[${separator === '|' ? '\\|' : separator}\\r\\n"]`, 'g');
  for await (const piece of text) {
    let at = 0;
    while (at < piece.length) {
      const character = piece[at]!;
      if (isDoubtful) {
        isDoubtful = false;
        if (character === '"') {
          cell += '"';
          at++;
          continue;
        }
        isQuoted = false;
      }
      if (isQuoted) {
        const end = piece.indexOf('"', at);
        cell += piece.slice(at, end < 0 ? undefined : end);
        at = end < 0 ? piece.length : end + 1;
        isDoubtful = end >= 0;
        if (cell.length > itemLimit) throw new Error('a quotation mark in it is never closed');
        continue;
      }
      if (character === '"' && cell.trim() === '') {
        isQuoted = true;
        cell = '';
        at++;
      } else if (character === separator) {
        endCell();
        at++;
      } else if (character === '\n' || character === '\r') {
        endRecord();
        at++;
      } else {
        stop.lastIndex = at + 1;
        const end = stop.exec(piece)?.index ?? piece.length;
        cell += piece.slice(at, end);
        at = end;
      }
    }
    if (records.length > 0) {
      yield records;
      records = [];
    }
  }
  endRecord();
  if (records.length > 0) yield records;
}
