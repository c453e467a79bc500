import { type Mapping, mapColumns } from './columns.ts';
import { readCsvRecords } from './csv-records.ts';
import { binaryKind, type Decoded, decodeText } from './decode.ts';
import { type FileRecord, readJsonRecords } from './json-records.ts';

/** Larger files are refused before they are read. */
export const byteLimit = 40_000_000;
/** Rows beyond this are left out, so that a phone can follow. */
export const rowLimit = 20_000;

/** Why a file gives no products; `detail` fills the sentence. */
export interface Refusal {
  reason: 'too-large' | 'empty' | 'binary' | 'no-list' | 'no-rows' | 'no-title' | 'unreadable';
  detail: string;
}

/** A file taken apart. */
export interface FileTable {
  format: 'json' | 'csv';
  encoding: Decoded['encoding'];
  separator?: string;
  columns: string[];
  mapping: Mapping;
  records: FileRecord[];
  /** Rows of the file, with those left out over {@link rowLimit}. */
  rows: number;
  folded: number;
}

/** Takes a file's bytes apart. Never throws. */
export function readTable(bytes: Uint8Array): FileTable | Refusal {
  const kind = binaryKind(bytes);
  if (kind) return { reason: 'binary', detail: kind };
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') return { reason: 'empty', detail: '' };
  const table = /^\s*[[{]/.test(text) ? jsonTable(text) : csvTable(text);
  if ('reason' in table) return table;
  if (table.records.length === 0) return { reason: 'no-rows', detail: '' };
  const mapping = mapColumns(table.columns);
  if (mapping.title === undefined) {
    return { reason: 'no-title', detail: table.columns.slice(0, 8).join(', ').slice(0, 120) };
  }
  const records = table.records.slice(0, rowLimit);
  return { ...table, encoding, mapping, records, rows: table.records.length };
}

type Table = Pick<FileTable, 'format' | 'columns' | 'records' | 'folded' | 'separator'>;

function jsonTable(text: string): Table | Refusal {
  const records = readJsonRecords(text);
  if (!records) return { reason: 'no-list', detail: '' };
  const columns = new Set(records.slice(0, 200).flatMap((record) => Object.keys(record)));
  return { format: 'json', columns: [...columns], records, folded: 0 };
}

function csvTable(text: string): Table {
  return { format: 'csv', ...readCsvRecords(text) };
}
