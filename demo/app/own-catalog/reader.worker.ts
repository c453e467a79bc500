import type { ReaderMessage, ReaderRequest } from './messages.ts';
import { toProductRows } from './product-rows.ts';
import { byteLimit, type FileTable, readTable } from './read-file.ts';
import { reasonOf } from './reason-of.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let table: FileTable | undefined;

/** Rows in one message. */
const partSize = 1_000;

scope.onmessage = async ({ data }: MessageEvent<ReaderRequest>) => {
  try {
    if ('file' in data) await read(data.file);
    else if (table) tell({ ...table, mapping: data.mapping });
  } catch (error) {
    // A folder, a file that went away, or one that memory cannot hold.
    answer({ refusal: { reason: 'unreadable', detail: reasonOf(error) } });
  }
};

async function read(file: Blob): Promise<void> {
  if (file.size > byteLimit) {
    answer({ refusal: { reason: 'too-large', detail: '' } });
    return;
  }
  const found = readTable(new Uint8Array(await file.arrayBuffer()));
  if ('reason' in found) answer({ refusal: found });
  else tell(found);
}

function tell(next: FileTable): void {
  table = next;
  const { records, ...facts } = next;
  for (let from = 0; from < records.length; from += partSize) {
    const part = records.slice(from, from + partSize);
    answer({ part: toProductRows(part, next.mapping, from) });
  }
  answer({ table: facts });
}

function answer(message: ReaderMessage): void {
  scope.postMessage(message);
}
