import type { ReaderAnswer, ReaderRequest } from './messages.ts';
import { toProductRows } from './product-rows.ts';
import { byteLimit, type FileTable, readTable } from './read-file.ts';
import { reasonOf } from './reason-of.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let table: FileTable | undefined;

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
  answer({ table: facts, products: toProductRows(records, next.mapping) });
}

function answer(message: ReaderAnswer): void {
  scope.postMessage(message);
}
