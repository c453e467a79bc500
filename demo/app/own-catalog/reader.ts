import { scriptUrl } from '../script-url.ts';
import type { Mapping } from './columns.ts';
import type { ReaderAnswer, ReaderMessage, ReaderRequest } from './messages.ts';
import type { ProductRow } from './product-rows.ts';
import { byteLimit } from './read-file.ts';
import workerUrl from './reader.worker.ts?worker&url';
import { reasonOf } from './reason-of.ts';

/** A file in the hands of a worker, so that no size of it can freeze the page. */
export interface Reader {
  read(file: Blob): Promise<ReaderAnswer>;
  /** Reads the same file's columns in another way. */
  map(mapping: Mapping): Promise<ReaderAnswer>;
  close(): void;
}

export function createReader(): Reader {
  let worker: Worker | undefined;

  function ask(request: ReaderRequest): Promise<ReaderAnswer> {
    return new Promise((resolve) => {
      const products: ProductRow[] = [];
      const fail = (why: string) => resolve({ refusal: { reason: 'unreadable', detail: why } });
      try {
        worker ??= new Worker(scriptUrl(workerUrl), { type: 'module', name: 'catalogue-reader' });
        worker.onmessage = ({ data }: MessageEvent<ReaderMessage>) => {
          if ('part' in data) products.push(...data.part);
          else resolve('table' in data ? { ...data, products } : data);
        };
        worker.onmessageerror = () => fail('messageerror');
        worker.onerror = (event) => fail(event.message || 'worker');
        worker.postMessage(request);
      } catch (error) {
        fail(reasonOf(error));
      }
    });
  }

  return {
    async read(file) {
      // Refused by its size alone, before a byte of it is read.
      if (file.size > byteLimit) return { refusal: { reason: 'too-large', detail: '' } };
      return ask({ file });
    },
    map: (mapping) => ask({ mapping }),
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
