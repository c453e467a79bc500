import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../demo/app/own-catalog/columns.ts';
import { toProductRows } from '../../../demo/app/own-catalog/product-rows.ts';
import { type FileTable, readTable } from '../../../demo/app/own-catalog/read-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function rowsOf(text: string | Uint8Array) {
  const table = readTable(typeof text === 'string' ? bytes(text) : text) as FileTable;
  return toProductRows(table.records, table.mapping);
}

describe('reading a file', () => {
  it('reads a German price list with a byte order mark and semicolons', () => {
    const text =
      '\ufeffArtikelnummer;Bezeichnung;Preis;Kategorie\r\n7;Wanderschuh;1.299,00 €;Schuhe / Wandern\r\n';
    expect(rowsOf(text)).toEqual([
      {
        id: '7',
        title: 'Wanderschuh',
        price: 1299,
        currency: 'EUR',
        categories: ['Schuhe > Wandern'],
      },
    ]);
  });

  it('reads old Windows text and UTF-16', () => {
    const windows = Uint8Array.from(
      [...'id,title\n1,Caf'].map((c) => c.charCodeAt(0)).concat(0xe9),
    );
    expect(rowsOf(windows)).toEqual([{ id: '1', title: 'Café' }]);
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...[...'id,title\n1,Zelt'].map((c) => c.charCodeAt(0))]).buffer,
    );
    expect(rowsOf(wide)).toEqual([{ id: '1', title: 'Zelt' }]);
  });

  it("folds the further rows of a product in Shopify's export", () => {
    const text =
      'Handle,Title,Vendor,Type,Variant Price\ntent,Tent,Pine,Camping,99.00\ntent,,,,\nboot,Boot,Pine,Shoes,50.00\n';
    const table = readTable(bytes(text)) as FileTable;
    expect(table.folded).toBe(1);
    expect(toProductRows(table.records, table.mapping)).toEqual([
      { id: 'tent', title: 'Tent', brand: 'Pine', categories: ['Camping'], price: 99 },
      { id: 'boot', title: 'Boot', brand: 'Pine', categories: ['Shoes'], price: 50 },
    ]);
  });

  it("reads Shopify's and WooCommerce's JSON", () => {
    const shopify = {
      products: [
        {
          id: 9,
          title: 'Tent',
          body_html: '<p>Dry &amp; light</p>',
          vendor: 'Pine',
          product_type: 'Camping',
          variants: [{ price: '19.00', available: false }],
          images: [{ src: 'https://x.test/t.png' }],
        },
      ],
    };
    expect(rowsOf(JSON.stringify(shopify))).toEqual([
      {
        id: '9',
        title: 'Tent',
        description: 'Dry & light',
        brand: 'Pine',
        categories: ['Camping'],
        price: 19,
        image: 'https://x.test/t.png',
        availability: 'out-of-stock',
      },
    ]);
    const woo = [
      {
        id: 3,
        name: 'Mug',
        prices: {
          price: '1250',
          regular_price: '1500',
          currency_code: 'EUR',
          currency_minor_unit: 2,
        },
        categories: [{ name: 'Kitchen' }],
        is_in_stock: true,
      },
    ];
    expect(rowsOf(JSON.stringify(woo))).toEqual([
      {
        id: '3',
        title: 'Mug',
        price: 12.5,
        listPrice: 15,
        currency: 'EUR',
        categories: ['Kitchen'],
        availability: 'in-stock',
      },
    ]);
  });

  it('reads one object a line', () => {
    expect(rowsOf('{"id":1,"title":"a"}\n{"id":2,"title":"b"}\n')).toHaveLength(2);
  });

  it('numbers the rows of a file without identifiers', () => {
    expect(rowsOf('name,price\nTent,9\nBoot,8')).toMatchObject([{ id: 'row-1' }, { id: 'row-2' }]);
  });

  it.each([
    ['empty', ''],
    ['empty', '\ufeff \n '],
    ['no-rows', '[]'],
    ['no-rows', 'id,title\n'],
    ['no-list', '{"a":1}'],
    ['no-list', '{broken'],
    ['no-title', 'a,b\n1,2'],
    ['binary', '\u0000\u0001'],
    ['binary', 'PK\u0003\u0004'],
  ])('says %s', (reason, text) => {
    expect(readTable(bytes(text))).toMatchObject({ reason });
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        const table = readTable(input);
        if (!('reason' in table)) toProductRows(table.records, table.mapping);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (input) => {
        const table = readTable(bytes(input));
        if (!('reason' in table)) toProductRows(table.records, table.mapping);
      }),
    );
  });
});

describe('mapColumns', () => {
  it('takes the sale price as the price, and the plain one as what it was', () => {
    const mapping = mapColumns(['g:id', 'g:title', 'g:price', 'g:sale_price']);
    expect(mapping).toMatchObject({ id: 'g:id', price: 'g:sale_price', listPrice: 'g:price' });
  });

  it('does not use a column twice', () => {
    expect(mapColumns(['Name', 'Preis'])).toEqual({ title: 'Name', price: 'Preis' });
  });
});
