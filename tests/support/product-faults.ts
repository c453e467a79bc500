import type { Product } from '../../src/types.js';

const loneSurrogate = /\p{Cs}/u;
const control = /\p{Cc}/u;

const limits = { id: 200, title: 500, description: 5_000, brand: 200, groupId: 200 } as const;

/** What is wrong with a product that the catalogue let in, by the promises of the type `Product`. */
export function productFaults(product: Product): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const text = (name: string, value: string | undefined, limit: number) => {
    if (value === undefined) return;
    must(typeof value === 'string' && value.length > 0, `${name} is empty`);
    must(value.length <= limit, `${name} is longer than ${limit}`);
    must(!loneSurrogate.test(value), `${name} holds half a character`);
    must(!control.test(value), `${name} holds a control character`);
  };
  for (const [name, limit] of Object.entries(limits)) {
    text(name, product[name as keyof typeof limits], limit);
  }
  must((product.goesWith?.length ?? 1) > 0, 'goesWith is empty');
  for (const id of product.goesWith ?? []) text('goesWith', id, 200);
  for (const category of product.categories ?? []) text('category', category, 1_000);
  for (const [name, fact] of Object.entries(product.attributes ?? {})) {
    text('attribute name', name, 100);
    text('attribute', fact, 500);
  }
  for (const name of ['price', 'listPrice', 'popularity'] as const) {
    const value = product[name];
    must(value === undefined || (Number.isFinite(value) && value >= 0), `${name} is ${value}`);
  }
  must(product.currency === undefined || /^[A-Z]{3}$/.test(product.currency), 'currency');
  must(!(product.listPrice! <= product.price!), 'listPrice is not above price');
  for (const name of ['url', 'image'] as const) {
    const address = product[name];
    if (address === undefined) continue;
    const { protocol } = new URL(address, 'https://shop.example/');
    must(protocol === 'http:' || protocol === 'https:', `${name} is ${protocol}`);
  }
  must(product.addedAt === undefined || !Number.isNaN(Date.parse(product.addedAt)), 'addedAt');
  must(Object.getPrototypeOf(product) === Object.prototype, 'its prototype was changed');
  return faults;
}
