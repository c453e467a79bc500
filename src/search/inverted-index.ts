import { type Bm25, inverseDocumentFrequency, mentionScore } from './bm25.js';
import { Postings } from './postings.js';
import { Vocabulary } from './vocabulary.js';
import { withRoom } from './with-room.js';

/** In the place of a row: the document was removed. */
const removed = 0xffff_ffff;
/** What a longer term that begins with the one asked for counts at most. */
const prefixWeight = 0.375;

/** One term to look for. */
export interface IndexQuery {
  term: string;
  /** How much it counts; 1 for a word as typed. */
  boost: number;
  /** Whether longer terms that begin with it count too. */
  prefix: boolean;
}

/** How matches are scored. */
export interface Scoring extends Bm25 {
  /** How much a mention counts in each field; one of 0 is not looked at. */
  boosts: readonly number[];
}

export interface Match {
  row: number;
  /** The sum over queries and fields; comparable within one search only. */
  score: number;
  /** Places of the queries it holds, ascending. The same list for all rows that hold the same. */
  found: readonly number[];
}

/**
 * For each term the rows that hold it, and how often in which field. A row that is put anew becomes
 * another document, since lists only grow at their ends; what was removed counts no more at once, and is
 * left out when the lists are next rewritten, which takes a third of a second for 100,000 rows.
 */
export class InvertedIndex {
  readonly vocabulary = new Vocabulary();
  readonly #fields: number;
  readonly #mostRemoved: number;
  #postings: Postings;
  /** By document. */
  #rows = new Uint32Array(0);
  /** By row. */
  readonly #documentOf = new Map<number, number>();
  /** By document and field. */
  #lengths = new Uint16Array(0);
  /** By term and field: documents that hold the term there. */
  #frequencies = new Uint32Array(0);
  /** By field, over all that were not removed. */
  readonly #lengthSums: number[];
  #documents = 0;

  /**
   * @param fields fields of a row, 1 to 8.
   * @param mostRemoved lists are rewritten once more documents than this, and a quarter of all, were removed.
   */
  constructor(fields: number, mostRemoved = 1_000) {
    this.#fields = fields;
    this.#mostRemoved = mostRemoved;
    this.#postings = new Postings(fields);
    this.#lengthSums = new Array<number>(fields).fill(0);
  }

  /** Rows in the index. */
  get size(): number {
    return this.#documentOf.size;
  }

  /** Documents in the lists, those that were removed since they were last rewritten among them. */
  get documents(): number {
    return this.#documents;
  }

  /**
   * Adds a row that is not in the index.
   *
   * @param row 0 to 2 ** 32 - 2.
   * @param terms by field, with repetitions. A field's length is the number of its different terms, at
   * most 65,535.
   */
  put(row: number, terms: readonly (readonly string[])[]): void {
    const fields = this.#fields;
    const document = this.#documents++;
    this.#documentOf.set(row, document);
    this.#rows = withRoom(this.#rows, this.#documents);
    this.#rows[document] = row;
    const lengths = new Array<number>(fields).fill(0);
    const held: number[] = [];
    this.#eachTerm(terms, (term, mentions) => {
      held.push(term);
      this.#postings.add(term, document, mentions);
      this.#frequencies = withRoom(this.#frequencies, (term + 1) * fields);
      for (let field = 0; field < fields; field++) {
        if (mentions[field] === 0) continue;
        this.#frequencies[term * fields + field]!++;
        lengths[field]!++;
      }
    });
    this.#lengths = withRoom(this.#lengths, this.#documents * fields);
    for (const [field, length] of lengths.entries()) {
      const counted = Math.min(length, 0xffff);
      this.#lengths[document * fields + field] = counted;
      this.#lengthSums[field]! += counted;
    }
    this.vocabulary.add(held);
  }

  /** Takes a row out; `terms` must be those it was put with. A row that is not there is left alone. */
  remove(row: number, terms: readonly (readonly string[])[]): void {
    const fields = this.#fields;
    const document = this.#documentOf.get(row);
    if (document === undefined) return;
    this.#documentOf.delete(row);
    this.#rows[document] = removed;
    const held: number[] = [];
    this.#eachTerm(terms, (term, mentions) => {
      held.push(term);
      for (let field = 0; field < fields; field++) {
        if (mentions[field]! > 0) this.#frequencies[term * fields + field]!--;
      }
    });
    for (let field = 0; field < fields; field++) {
      this.#lengthSums[field]! -= this.#lengths[document * fields + field]!;
    }
    this.vocabulary.remove(held);
    const gone = this.#documents - this.size;
    if (gone > this.#mostRemoved && gone > this.#documents / 4) this.#rewrite();
  }

  /**
   * Rows that hold a term of `queries` in a field that is looked at, in no order: BM25 over fields that are
   * scored apart and added. A longer term that begins with the one asked for counts less the longer it is.
   */
  search(queries: readonly IndexQuery[], scoring: Scoring): Match[] {
    const scores = new Float64Array(this.#documents);
    // Which queries a document holds, as a place in `sets`.
    const setOf = new Uint32Array(this.#documents);
    const sets: (readonly number[])[] = [[]];
    const documents: number[] = [];
    for (const [place, query] of queries.entries()) {
      const enlarged: number[] = [];
      for (const [term, weight] of this.#derivedTerms(query)) {
        this.#scoreTerm(term, weight * query.boost, scoring, (document, score) => {
          scores[document]! += score;
          const before = setOf[document]!;
          if (before === 0) documents.push(document);
          else if (sets[before]!.at(-1) === place) return;
          enlarged[before] ??= sets.push([...sets[before]!, place]) - 1;
          setOf[document] = enlarged[before];
        });
      }
    }
    return documents.map((document) => ({
      row: this.#rows[document]!,
      score: scores[document]!,
      found: sets[setOf[document]!]!,
    }));
  }

  /** The numbers of the terms that a query stands for, with how much of it each is. */
  #derivedTerms({ term, prefix }: IndexQuery): [number, number][] {
    if (term === '') return [];
    const terms = prefix ? this.vocabulary.startingWith(term) : [term];
    return terms.flatMap((derived): [number, number][] => {
      const number = this.vocabulary.numberOf(derived);
      if (number === undefined) return [];
      const more = derived.length - term.length;
      if (more === 0) return [[number, 1]];
      return [[number, (prefixWeight * derived.length) / (derived.length + 0.3 * more)]];
    });
  }

  #scoreTerm(
    term: number,
    weight: number,
    scoring: Scoring,
    found: (document: number, score: number) => void,
  ): void {
    const fields = this.#fields;
    const factors = new Float64Array(fields);
    const averages = new Float64Array(fields);
    let looked = 0;
    for (let field = 0; field < fields; field++) {
      const holding = this.#frequencies[term * fields + field]!;
      if (scoring.boosts[field] === 0 || holding === 0) continue;
      looked |= 1 << field;
      factors[field] =
        weight * scoring.boosts[field]! * inverseDocumentFrequency(this.size, holding);
      averages[field] = this.#lengthSums[field]! / this.size;
    }
    for (const reader = this.#postings.read(term); reader.next(); ) {
      const { document } = reader;
      let left = reader.fields & looked;
      if (left === 0 || this.#rows[document] === removed) continue;
      let score = 0;
      for (; left !== 0; left &= left - 1) {
        const field = 31 - Math.clz32(left & -left);
        const length = this.#lengths[document * fields + field]! / averages[field]!;
        score += factors[field]! * mentionScore(reader.frequency(field), length, scoring);
      }
      found(document, score);
    }
  }

  /** Calls `visit` for each different term of a row with how often each field mentions it. */
  #eachTerm(
    terms: readonly (readonly string[])[],
    visit: (term: number, mentions: Uint32Array) => void,
  ): void {
    const fields = this.#fields;
    const mentions = new Uint32Array(terms.reduce((sum, { length }) => sum + length, 0));
    let count = 0;
    for (const [field, list] of terms.entries()) {
      for (const term of list) mentions[count++] = this.vocabulary.assign(term) * fields + field;
    }
    mentions.sort();
    const byField = new Uint32Array(fields);
    for (let at = 0; at < count; ) {
      const term = Math.floor(mentions[at]! / fields);
      byField.fill(0);
      for (; at < count && mentions[at]! < (term + 1) * fields; at++) {
        byField[mentions[at]! - term * fields]!++;
      }
      visit(term, byField);
    }
  }

  /** Leaves out what was removed. */
  #rewrite(): void {
    const fields = this.#fields;
    const documents = new Uint32Array(this.#documents);
    let count = 0;
    for (let document = 0; document < this.#documents; document++) {
      if (this.#rows[document] === removed) continue;
      this.#rows[count] = this.#rows[document]!;
      this.#documentOf.set(this.#rows[count]!, count);
      this.#lengths.copyWithin(count * fields, document * fields, (document + 1) * fields);
      documents[document] = ++count;
    }
    const postings = new Postings(fields);
    const mentions = new Uint32Array(fields);
    const terms = this.#frequencies.length / fields;
    for (let term = 0; term < terms; term++) {
      for (const reader = this.#postings.read(term); reader.next(); ) {
        const document = documents[reader.document]!;
        if (document === 0) continue;
        for (let field = 0; field < fields; field++) {
          mentions[field] = (reader.fields >>> field) & 1 ? reader.frequency(field) : 0;
        }
        postings.add(term, document - 1, mentions);
      }
    }
    this.#postings = postings;
    this.#documents = count;
  }
}
