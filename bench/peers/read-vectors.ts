/** The first `rows` vectors of a file of 32-bit floats, some at a time, each a copy of its own. */
export async function* readVectors(
  address: string,
  dimensions: number,
  rows: number,
): AsyncGenerator<Float32Array[]> {
  const stop = new AbortController();
  const { body } = await fetch(address, { signal: stop.signal });
  const reader = body!.getReader();
  const size = dimensions * Float32Array.BYTES_PER_ELEMENT;
  let rest = new Uint8Array();
  let left = rows;
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`the file ends ${left} vectors too early`);
    const bytes = new Uint8Array(rest.length + value.length);
    bytes.set(rest);
    bytes.set(value, rest.length);
    const whole = Math.min(left, Math.floor(bytes.length / size));
    yield Array.from({ length: whole }, (_, at) => {
      return new Float32Array(bytes.slice(at * size, (at + 1) * size).buffer);
    });
    rest = bytes.slice(whole * size);
    left -= whole;
  }
  stop.abort();
}
