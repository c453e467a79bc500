import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from '../../../src/search/postings.js';

function everything(postings: Postings, list: number, fields: number): [number, number[]][] {
  const found: [number, number[]][] = [];
  for (const reader = postings.read(list); reader.next(); ) {
    const frequencies = Array.from({ length: fields }, (_, field) =>
      (reader.fields >>> field) & 1 ? reader.frequency(field) : 0,
    );
    found.push([reader.document, frequencies]);
  }
  return found;
}

const fieldCount = 5;
const frequency = fc.oneof(
  { weight: 6, arbitrary: fc.nat(1) },
  { weight: 1, arbitrary: fc.nat(70_000) },
);
const posting = fc.record({
  list: fc.nat(4),
  distance: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40_000 })),
  frequencies: fc
    .array(frequency, { minLength: fieldCount, maxLength: fieldCount })
    .filter((all) => all.some((one) => one > 0)),
});

test('what was added to lists that grow side by side is read again', () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 400 }), (added) => {
      const postings = new Postings(fieldCount);
      const lists: [number, number[]][][] = [[], [], [], [], []];
      let document = -1;
      for (const { list, distance, frequencies } of added) {
        document += distance;
        postings.add(list, document, Uint32Array.from(frequencies));
        lists[list]!.push([document, frequencies]);
      }
      for (const [list, expected] of lists.entries()) {
        expect(everything(postings, list, fieldCount)).toEqual(expected);
      }
    }),
  );
});

test('lists that fill many blocks are read to their end', () => {
  const postings = new Postings(1);
  for (let document = 0; document < 150_000; document++) {
    postings.add(document % 2, document, Uint32Array.of(1 + (document % 3)));
  }
  const even = everything(postings, 0, 1);
  expect(even.length).toBe(75_000);
  expect(
    even.every(([document, [times]], place) => {
      return document === 2 * place && times === 1 + (document % 3);
    }),
  ).toBe(true);
});

test('a document far out and eight fields fit in a posting', () => {
  const postings = new Postings(8);
  const frequencies = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 0xffff_ffff);
  postings.add(0, 2 ** 23 - 1, frequencies);
  expect(everything(postings, 0, 8)).toEqual([[2 ** 23 - 1, [...frequencies]]]);
});

test('a term without postings is held by nothing', () => {
  const postings = new Postings(2);
  expect(everything(postings, 3, 2)).toEqual([]);
  postings.add(5, 0, Uint32Array.of(0, 1));
  expect(everything(postings, 3, 2)).toEqual([]);
  expect(everything(postings, 5, 2)).toEqual([[0, [0, 1]]]);
});

test('a list that nothing was added to is empty, wherever the room for lists ends', () => {
  for (let first = 0; first < 8; first++) {
    const postings = new Postings(1);
    for (let list = first; list < 40; list++) {
      postings.add(list, 7, Uint32Array.of(1));
      for (let further = 1; further < 40; further++) {
        expect(everything(postings, list + further, 1)).toEqual([]);
      }
    }
  }
});
