/** Bytes are kept in blocks of so many: one long array would be copied, and half empty, as it grows. */
const block = 1 << 16;
/** Words are told apart by so many hashes until they have a number. */
const hashes = 1 << 16;
/** In the place of a number: what follows is a word's length and its letters. */
const spelled = 0;

/**
 * Texts in about half their bytes: most words come again from text to text, and from their second time on
 * are written as a number. A text comes back to the letter, and stays for as long as this lives.
 */
export class CompactTexts {
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #met = new Uint8Array(hashes);
  readonly #starts: number[] = [];
  readonly #blocks: Uint8Array[] = [];
  #end = 0;

  /** Length of the texts as they are kept, without the words that have a number. */
  get bytes(): number {
    return this.#end;
  }

  /** The number by which `get` knows the text. */
  add(text: string): number {
    const words = text.split(' ');
    this.#starts.push(this.#end);
    this.#write(words.length);
    for (const word of words) this.#writeWord(word);
    return this.#starts.length - 1;
  }

  get(text: number): string {
    let at = this.#starts[text]!;
    const next = () => {
      let value = 0;
      let byte: number;
      let shift = 0;
      do {
        byte = this.#blocks[Math.floor(at / block)]![at % block]!;
        value |= (byte & 127) << shift;
        shift += 7;
        at++;
      } while (byte > 127);
      return value;
    };
    const letters = () => spell(Array.from({ length: next() }, next));
    const words = Array.from({ length: next() }, () => {
      const number = next();
      return number === spelled ? letters() : this.#words[number - 1]!;
    });
    return words.join(' ');
  }

  #writeWord(word: string): void {
    let number = this.#numbers.get(word);
    if (number === undefined && this.#meet(word)) {
      // Of letters, since a part of a string keeps the whole string in memory.
      const alone = spell(codesOf(word));
      number = this.#words.push(alone);
      this.#numbers.set(alone, number);
    }
    if (number !== undefined) {
      this.#write(number);
      return;
    }
    this.#write(spelled);
    this.#write(word.length);
    for (const code of codesOf(word)) this.#write(code);
  }

  /** Whether a word was here before, or one of the same hash: a word that never returns earns no number. */
  #meet(word: string): boolean {
    let sum = 0x811c9dc5; // FNV-1a
    for (const code of codesOf(word)) sum = Math.imul(sum ^ code, 0x01000193);
    const hash = (sum ^ (sum >>> 16)) & (hashes - 1);
    const known = this.#met[hash] === 1;
    this.#met[hash] = 1;
    return known;
  }

  /** Seven bits a byte, the lowest first (LEB128). */
  #write(value: number): void {
    for (let left = value; ; left >>>= 7) {
      const at = this.#end++;
      if (at % block === 0) this.#blocks.push(new Uint8Array(block));
      this.#blocks.at(-1)![at % block] = left > 127 ? (left & 127) | 128 : left;
      if (left <= 127) return;
    }
  }
}

function codesOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

function spell(codes: readonly number[]): string {
  return codes.map((code) => String.fromCharCode(code)).join('');
}
