import { withDeadline } from '../../shared/deadline.js';
import type { Kernel } from './kernel.js';
import { PlainKernel } from './plain-kernel.js';
import { WasmKernel } from './wasm-kernel.js';

/** Vectors do not wait longer for faster scans: milliseconds. */
const deadline = 2_000;

/** Reads a file that lies beside the script; how depends on where the script runs. */
export type ReadBeside = (url: URL) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A kernel for one matrix: WebAssembly, or plain TypeScript where its file cannot be had in two seconds,
 * where the page's Content Security Policy forbids WebAssembly, or the processor lacks SIMD. Never throws.
 */
export async function loadKernel(read: ReadBeside | undefined): Promise<Kernel> {
  try {
    if (!read) return new PlainKernel();
    const reading = read(new URL('./scan.wasm', import.meta.url));
    const bytes = await withDeadline(reading, deadline, () => new Error('too late'));
    return new WasmKernel(await WebAssembly.compile(bytes));
  } catch {
    return new PlainKernel();
  }
}
