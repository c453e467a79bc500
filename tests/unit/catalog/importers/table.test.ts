import { describe, expect, test } from 'vitest';
import { importText } from '../../../support/import-text.js';

test('a table in our own words', async () => {
  const { products, rejected } = await importText(
    'id,title,description,brand,categories,price,currency,listPrice,url,image,availability,groupId,goesWith,attribute:Fabric,popularity,addedAt\n' +
      'a,"Vest, two flasks","Says ""light""\nand is",Fell,Running > Vests|Sale,"1.129,00",EUR,1299,/p/a,/a.jpg,in stock,g,b|c,Mesh,7,2026-01-02\n',
  );
  expect(products).toEqual([
    {
      id: 'a',
      title: 'Vest, two flasks',
      description: 'Says "light" and is',
      brand: 'Fell',
      categories: ['Running > Vests', 'Sale'],
      price: 1129,
      currency: 'EUR',
      listPrice: 1299,
      url: 'https://shop.example/p/a',
      image: 'https://shop.example/a.jpg',
      availability: 'in-stock',
      groupId: 'g',
      goesWith: ['b', 'c'],
      attributes: { Fabric: 'Mesh' },
      popularity: 7,
      addedAt: '2026-01-02',
    },
  ]);
  expect(rejected).toEqual([]);
});

test('a Merchant feed as text: spaces in the names, no quoting, old spellings', async () => {
  const { products } = await importText(
    'id\ttitle\tlink\timage link\tavailability\tprice\tsale price\titem group id\tproduct type\tage group\n' +
      '1\t"Moka" pot 12" wide\thttps://shop.example/1\thttps://shop.example/1.jpg\tpreorder\tUSD 39.00\t29.00 USD\tM\tKitchen > Coffee\tadult\n',
  );
  expect(products).toEqual([
    {
      id: '1',
      title: '"Moka" pot 12" wide',
      url: 'https://shop.example/1',
      image: 'https://shop.example/1.jpg',
      availability: 'pre-order',
      price: 29,
      listPrice: 39,
      currency: 'USD',
      groupId: 'M',
      categories: ['Kitchen > Coffee'],
      attributes: { age_group: 'adult' },
    },
  ]);
});

test('product details of a Merchant feed as text, in one column or in several', async () => {
  const { products } = await importText(
    'id\ttitle\tproduct_detail(section_name:attribute_name:attribute_value)\tproduct detail\n' +
      '1\tRadio\tSound:Bands:FM, AM,:Power:Battery\tCase:Material:Walnut\n',
  );
  expect(products[0]!.attributes).toEqual({
    Bands: 'FM, AM',
    Power: 'Battery',
    Material: 'Walnut',
  });
});

test('an export of WooCommerce: its prices, pictures and pairs of attributes', async () => {
  const { products, rejected } = await importText(
    'ID,Type,SKU,Name,Published,Short description,In stock?,Sale price,Regular price,Categories,Images,Brands,Attribute 1 name,Attribute 1 value(s),Attribute 1 visible,Attribute 2 name,Attribute 2 value(s)\n' +
      '7,simple,R-7,Ridge tent,1,For storms.,1,,149,Camping > Tents,"https://shop.example/w_2,h_2/a.jpg, https://shop.example/b.jpg",Fell,Color,"Rust, Sea",1,,\n' +
      '8,variable,R-8,Moka pot,1,,0,29,39,Kitchen,https://shop.example/c.jpg,,Size,6 cups,1,Made In,Italy\n',
    { currency: 'EUR' },
  );
  expect(products).toEqual([
    {
      id: '7',
      title: 'Ridge tent',
      description: 'For storms.',
      brand: 'Fell',
      categories: ['Camping > Tents'],
      price: 149,
      currency: 'EUR',
      image: 'https://shop.example/w_2,h_2/a.jpg',
      availability: 'in-stock',
      attributes: { color: 'Rust, Sea' },
    },
    {
      id: '8',
      title: 'Moka pot',
      categories: ['Kitchen'],
      price: 29,
      listPrice: 39,
      currency: 'EUR',
      image: 'https://shop.example/c.jpg',
      availability: 'out-of-stock',
      attributes: { size: '6 cups', 'made in': 'Italy' },
    },
  ]);
  expect(rejected).toEqual([]);
});

test('an export of Shopify: lines without a title are more of the product before, in any piece', async () => {
  const text =
    'Handle,Title,Body (HTML),Vendor,Product Category,Type,Option1 Name,Option1 Value,Variant Price,Variant Compare At Price,Image Src\n' +
    'vest,Trail vest,<p>Light</p>,Fell,Apparel > Vests,Running Vests,Size,S,89.00,99.00,https://cdn.example/a.jpg\n' +
    'vest,,,,,,,M,89.00,,\n' +
    'vest,,,,,,,,,,https://cdn.example/b.jpg\n' +
    'pot,Moka pot,,Fell,Kitchen > Coffee,,Title,Default Title,35.00,,\n';
  for (const size of [7, 7_000]) {
    const { products, rejected } = await importText(text, { currency: 'EUR' }, size);
    expect(products).toEqual([
      {
        id: 'vest',
        title: 'Trail vest',
        description: 'Light',
        brand: 'Fell',
        categories: ['Running Vests'],
        price: 89,
        listPrice: 99,
        currency: 'EUR',
        image: 'https://cdn.example/a.jpg',
      },
      {
        id: 'pot',
        title: 'Moka pot',
        brand: 'Fell',
        categories: ['Kitchen > Coffee'],
        price: 35,
        currency: 'EUR',
      },
    ]);
    expect(rejected).toEqual([]);
  }
});

test.each([
  ['semicolons', 'id;title;price\n1;Pot;12,50 €\n'],
  ['commas and quoted prices', 'id,title,price\r\n1,Pot,"12,50 €"\r\n'],
  ['bars', 'id|title|price\n1|Pot|12.50 EUR'],
  ['tabs, and quotes around each cell', '"id"\t"title"\t"price"\n"1"\t"Pot"\t"12.50 EUR"\n'],
  ['old Macintosh line ends', 'id,title,price\r1,Pot,12.50 EUR\r'],
])('a table with %s', async (_, text) => {
  const { products } = await importText(text);
  expect(products).toEqual([{ id: '1', title: 'Pot', price: 12.5, currency: 'EUR' }]);
});

test('of several columns for the same thing the best counts, wherever it stands', async () => {
  const { products } = await importText('sku,name,title,id\nS-1,Short,Long title,1\n');
  expect(products).toEqual([{ id: '1', title: 'Long title' }]);
});

test('empty lines around a table are nothing', async () => {
  for (const sign of ['\t', ',']) {
    const text = `\n\nid${sign}title\n\n1${sign}Pot\n\n`;
    const format = sign === ',' ? 'csv' : 'tsv';
    expect((await importText(text, { format }, 1)).products).toEqual([{ id: '1', title: 'Pot' }]);
  }
});

describe('a bad table', () => {
  test('without a column of ids is no list of products', async () => {
    await expect(importText('title,price\nPot,1\n')).rejects.toMatchObject({
      code: 'CATALOG_NOT_A_LIST',
    });
  });

  test('whose quotation mark is never closed is given up', async () => {
    const text = `id,title\n1,Pot\n2,"Pan\n${'3,Cup\n'.repeat(1_000_000)}`;
    const { products, damage } = await importText(text, {}, 65_536);
    expect(products.map(({ id }) => id)).toEqual(['1']);
    expect(damage).toEqual(['a quotation mark in it is never closed']);
  });

  test('with lines that are too short or too long costs only what they lack', async () => {
    const { products, rejected } = await importText('id,title,price\n1\n2,Pan\n3,Cup,4 EUR,x,y\n');
    expect(products.map(({ id }) => id)).toEqual(['2', '3']);
    expect(rejected.map(({ code }) => code)).toEqual(['PRODUCT_WITHOUT_TITLE']);
  });

  test('with hostile names of columns has no effect', async () => {
    const { products } = await importText(
      'id,title,__proto__,constructor,attribute:__proto__\n1,Pot,x,y,z\n',
    );
    expect(products).toHaveLength(1);
    expect(Object.keys(products[0]!.attributes!)).toEqual(['__proto__']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

test('JSON lines: a line that is broken costs itself', async () => {
  const { products, rejected } = await importText(
    '{"id":1,"title":"Pot"}\n{"id":2,\n\n[1]\n"text"\n{"id":3,"title":"Cup","image_link":"/c.jpg","price":"3.50 EUR"}\n',
  );
  expect(products).toEqual([
    { id: '1', title: 'Pot' },
    { id: '3', title: 'Cup', image: 'https://shop.example/c.jpg', price: 3.5, currency: 'EUR' },
  ]);
  expect(rejected.map(({ code }) => code)).toEqual(Array(3).fill('PRODUCT_NOT_AN_OBJECT'));
});
