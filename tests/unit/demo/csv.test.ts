import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, sniffSeparator } from '../../../demo/app/own-catalog/csv.ts';

describe('parseCsv', () => {
  it('reads quotes, doubled quotes, separators and line breaks inside quotes', () => {
    const text = 'id,title\r\n1,"Boots, ""Fell"""\r\n2,"two\nlines"\r\n';
    expect(parseCsv(text, ',')).toEqual([
      ['id', 'title'],
      ['1', 'Boots, "Fell"'],
      ['2', 'two\nlines'],
    ]);
  });

  it.each([
    ['lf', 'a,b\n1,2'],
    ['crlf', 'a,b\r\n1,2\r\n'],
    ['old mac', 'a,b\r1,2\r'],
    ['blank lines', 'a,b\n\n1,2\n\n\n'],
  ])('reads %s line ends', (_, text) => {
    expect(parseCsv(text, ',')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty fields, at the end too', () => {
    expect(parseCsv('a,,\n,,', ',')).toEqual([
      ['a', '', ''],
      ['', '', ''],
    ]);
    expect(parseCsv('a,', ',')).toEqual([['a', '']]);
    expect(parseCsv('"",x', ',')).toEqual([['', 'x']]);
  });

  it('survives sloppy quotes', () => {
    expect(parseCsv('5" pipe,x', ',')).toEqual([['5" pipe', 'x']]);
    expect(parseCsv('"5" pipe,x', ',')).toEqual([['5 pipe', 'x']]);
    expect(parseCsv('a,"never closed\nb', ',')).toEqual([['a', 'never closed\nb']]);
  });

  it('is empty for nothing', () => {
    expect(parseCsv('', ',')).toEqual([]);
    expect(parseCsv('\n\r\n', ',')).toEqual([]);
  });

  it('reads back whatever a correct writer wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '漢') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, separator) => {
        const written = rows
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n');
        expect(parseCsv(written, separator)).toEqual(rows);
      }),
    );
  });
});

describe('sniffSeparator', () => {
  it.each([
    [',', 'id,title,price\n1,Boots,"12,99"\n2,Tent,9'],
    [';', 'id;title;price\n1;Boots, brown;12,99\n2;Tent, green;9,00'],
    ['\t', 'id\ttitle\n1\tBoots, brown\n2\tTent; green'],
    ['|', 'id|title\n1|Boots\n2|Tent'],
    [';', 'sep=;\nid;title\n1;a,b,c,d'],
    [',', 'only one column\nBoots\nTent'],
  ])('finds %j', (separator, text) => {
    expect(sniffSeparator(text)).toBe(separator);
  });
});
