/** `array` if it has room for `length` numbers, else a longer copy that ends in zeros. */
export function withRoom<A extends Uint16Array | Uint32Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const Numbers = array.constructor as new (length: number) => A;
  const longer = new Numbers(Math.max(length, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
