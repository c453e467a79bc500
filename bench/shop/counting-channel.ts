/** Where a page asks its worker for the bytes of its WebAssembly. */
export const countingChannel = 'windowshop-bench';
