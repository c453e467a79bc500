const memories = new Set<WebAssembly.Memory>();
const { prototype } = WebAssembly.Memory;
const { get } = Object.getOwnPropertyDescriptor(prototype, 'buffer')!;

// Who uses a memory from JavaScript asks for its buffer.
Object.defineProperty(prototype, 'buffer', {
  get(this: WebAssembly.Memory) {
    memories.add(this);
    return get!.call(this);
  },
});

/** Bytes of WebAssembly memories of this thread, which browsers leave out where they measure memory. */
export function wasmBytes(): number {
  let sum = 0;
  for (const { buffer } of memories) sum += buffer.byteLength;
  return sum;
}
