import { withDeadline } from '../../shared/deadline.js';
import type { Kernel } from './kernel.js';
import { PlainKernel } from './plain-kernel.js';
import { WasmKernel } from './wasm-kernel.js';

/** Vectors do not wait longer for faster scans: milliseconds. */
const deadline = 2_000;

/**
 * A kernel for one matrix: WebAssembly, or plain TypeScript where its file cannot be had in two seconds,
 * where the page's Content Security Policy forbids WebAssembly, or the processor lacks SIMD. Never throws.
 *
 * @param reading the bytes of the file that {@link scanFile} names, where they can be had.
 */
export async function loadKernel(
  reading: Promise<Uint8Array<ArrayBuffer>> | undefined,
): Promise<Kernel> {
  try {
    if (!reading) return new PlainKernel();
    const bytes = await withDeadline(reading, deadline, () => new Error('too late'));
    return new WasmKernel(await WebAssembly.compile(bytes));
  } catch {
    return new PlainKernel();
  }
}
