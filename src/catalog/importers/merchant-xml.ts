import { SaxesParser } from 'saxes';
import { reasonOf } from '../../errors.js';
import { type Importer, itemLimit, type Row } from './importer.js';
import { type MerchantItem, merchantAttributes, merchantRow } from './merchant-item.js';

const merchantNamespace = 'http://base.google.com/ns/1.0';

/** Characters of a field that are kept; the catalogue uses 5,000 of the longest. */
const fieldLimit = 40_000;

/**
 * A Google Merchant feed as XML: RSS 2.0 (`<item>`) or Atom 1.0 (`<entry>`), attributes with the prefix
 * of Google's namespace, or without any. Mistakes in the XML are passed over and told of once; a
 * document type declaration is refused, since it can define entities without end.
 */
export const importMerchantXml: Importer = async function* (text, context) {
  const reader = new ItemReader();
  let sinceItem = 0;
  const rows = (): Row[] => reader.taken().map((item) => merchantRow(item, context));
  try {
    for await (const piece of text) {
      reader.write(piece);
      const found = rows();
      sinceItem = found.length > 0 ? 0 : sinceItem + piece.length;
      if (sinceItem > itemLimit) throw new Error('an item in it never ends');
      yield found;
    }
    reader.close();
  } catch (error) {
    // What was whole before the failure counts.
    yield rows();
    throw error;
  }
  yield rows();
  if (!reader.sawMarkup) throw new Error('it is not XML');
  const { mistakes } = reader;
  if (mistakes.length > 0) {
    context.onDamage(`its XML has mistakes, the first at ${mistakes[0]}`);
  }
};

/** Collects the items of a feed while its text is written to it. */
class ItemReader {
  /** Line, column and what is wrong, of the first mistake. */
  readonly mistakes: string[] = [];
  sawMarkup = false;
  readonly #parser = new SaxesParser();
  readonly #prefixes = new Set(['g']);
  readonly #names = new Map<string, { attribute: string | undefined; isPrefixed: boolean }>();
  #items: MerchantItem[] = [];
  /** What Google's namespace says of the item, and what stands there without a prefix. */
  #item: MerchantItem | undefined;
  #plain: MerchantItem = {};
  #field: string | undefined;
  #isPrefixed = false;
  #value = '';
  /** Parts of a field that has elements in it. */
  #parts: string[] = [];
  /** Elements open inside the item: only its children are attributes of the product. */
  #depth = 0;

  constructor() {
    this.#parser.on('error', (error) => {
      if (this.mistakes.length === 0) this.mistakes.push(reasonOf(error));
    });
    this.#parser.on('doctype', () => {
      throw new Error('it has a document type declaration');
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    const hear = (piece: string) => {
      if (this.#field !== undefined && this.#value.length < fieldLimit) this.#value += piece;
    };
    this.#parser.on('text', hear);
    this.#parser.on('cdata', hear);
    this.#parser.on('closetag', () => this.#close());
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  /** The items since the last time. */
  taken(): MerchantItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #open(name: string, attributes: Readonly<Record<string, unknown>>): void {
    this.sawMarkup = true;
    if (this.#item === undefined) {
      if (name === 'item' || name === 'entry') this.#begin();
      else this.#readPrefixes(attributes);
      return;
    }
    if (++this.#depth > 1) {
      // `<br>` that was not escaped parts words.
      this.#value = this.#field === 'product_detail' ? '' : `${this.#value} `;
      return;
    }
    this.#value = '';
    const { attribute, isPrefixed } = this.#nameOf(name);
    this.#field = attribute;
    this.#isPrefixed = isPrefixed;
    this.#parts = [];
    // Atom's link.
    const { href, rel = 'alternate' } = attributes;
    if (attribute === 'link' && typeof href === 'string' && rel === 'alternate') this.#put(href);
  }

  /** The attribute that an element is, if it is one that is read. The same few names come all the time. */
  #nameOf(name: string): { attribute: string | undefined; isPrefixed: boolean } {
    const known = this.#names.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const isOurs = colon < 0 || this.#prefixes.has(name.slice(0, colon));
    const local = name.slice(colon + 1);
    const read = {
      attribute: isOurs && merchantAttributes.has(local) ? local : undefined,
      isPrefixed: colon > 0,
    };
    if (this.#names.size < 200) this.#names.set(name, read);
    return read;
  }

  #begin(): void {
    this.#item = {};
    this.#plain = {};
    this.#depth = 0;
  }

  #close(): void {
    if (this.#item === undefined) return;
    if (this.#depth === 0) {
      this.#items.push({ ...this.#plain, ...this.#item });
      this.#item = undefined;
      this.#field = undefined;
      return;
    }
    if (--this.#depth > 0) {
      if (this.#field === 'product_detail') this.#parts.push(this.#value.trim());
      return;
    }
    const value = this.#parts.length > 0 ? this.#parts.join(':') : this.#value.trim();
    if (this.#field !== undefined && value !== '') this.#put(value);
    this.#field = undefined;
  }

  #put(value: string): void {
    if (this.#field === undefined) return;
    const item = this.#isPrefixed ? this.#item! : this.#plain;
    const known = item[this.#field];
    if (known === undefined) item[this.#field] = value;
    else if (Array.isArray(known)) known.push(value);
    else item[this.#field] = [known, value];
  }

  #readPrefixes(attributes: Readonly<Record<string, unknown>>): void {
    for (const name in attributes) {
      if (name.startsWith('xmlns:') && attributes[name] === merchantNamespace) {
        this.#prefixes.add(name.slice('xmlns:'.length));
      }
    }
  }
}
