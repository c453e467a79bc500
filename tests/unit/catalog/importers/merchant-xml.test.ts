import { describe, expect, test } from 'vitest';
import { importText } from '../../../support/import-text.js';

const rss = (items: string, root = 'xmlns:g="http://base.google.com/ns/1.0"') =>
  `<?xml version="1.0"?>\n<rss ${root} version="2.0"><channel><title>Shop</title>${items}</channel></rss>`;

const lantern = `<item>
  <g:id>L-1</g:id>
  <g:title>Camp lantern &amp;amp; hook</g:title>
  <g:description><![CDATA[<p>Lights a <b>tent</b> for 90&nbsp;hours.</p><script>alert(1)</script>]]></g:description>
  <g:link>https://shop.example/p/lantern</g:link>
  <g:image_link>https://shop.example/img/lantern.jpg</g:image_link>
  <g:additional_image_link>https://shop.example/img/lantern-2.jpg</g:additional_image_link>
  <g:availability>in_stock</g:availability>
  <g:price>34.90 EUR</g:price>
  <g:brand>Fell &amp; Co</g:brand>
  <g:google_product_category>1014</g:google_product_category>
  <g:product_type>Camping &gt; Light &gt; Lanterns</g:product_type>
  <g:item_group_id>L</g:item_group_id>
  <g:color>Rust</g:color>
  <g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
  <g:product_detail>
    <g:section_name>Light</g:section_name>
    <g:attribute_name>Lumen</g:attribute_name>
    <g:attribute_value>400</g:attribute_value>
  </g:product_detail>
</item>`;

test('an item of an RSS feed becomes a product; what shipping costs is not its price', async () => {
  const { products, rejected, damage } = await importText(rss(lantern));
  expect(products).toEqual([
    {
      id: 'L-1',
      title: 'Camp lantern & hook',
      description: 'Lights a tent for 90 hours.',
      brand: 'Fell & Co',
      categories: ['Camping > Light > Lanterns'],
      price: 34.9,
      currency: 'EUR',
      url: 'https://shop.example/p/lantern',
      image: 'https://shop.example/img/lantern.jpg',
      availability: 'in-stock',
      groupId: 'L',
      attributes: { color: 'Rust', Lumen: '400' },
    },
  ]);
  expect(rejected).toEqual([]);
  expect(damage).toEqual([]);
});

test('an Atom feed is read, with its own ids and links beside those of the feed', async () => {
  const { products } = await importText(`<feed xmlns="http://www.w3.org/2005/Atom"
      xmlns:shop="http://base.google.com/ns/1.0">
    <title>Shop</title><link href="https://shop.example"/><id>tag:shop</id>
    <entry>
      <id>tag:shop.example,2026:7</id>
      <shop:id>7</shop:id>
      <title>Gaiter</title>
      <link rel="self" href="https://shop.example/feed/7"/>
      <link href="/p/gaiter"/>
      <shop:price>EUR 19,90</shop:price>
      <shop:availability>out of stock</shop:availability>
    </entry>
  </feed>`);
  expect(products).toEqual([
    {
      id: '7',
      title: 'Gaiter',
      url: 'https://shop.example/p/gaiter',
      price: 19.9,
      currency: 'EUR',
      availability: 'out-of-stock',
    },
  ]);
});

test('an RSS feed without prefixes is read, and foreign names are not', async () => {
  const { products } = await importText(
    rss(
      `<item><id>1</id><title>Pot</title><media:title>Photo of a pot</media:title>
       <media:price>1 EUR</media:price><price>12 EUR</price></item>`,
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
  );
  expect(products).toEqual([{ id: '1', title: 'Pot', price: 12, currency: 'EUR' }]);
});

describe('a sale', () => {
  const priced = (dates: string) =>
    importText(
      rss(`<item><g:id>1</g:id><g:title>Pot</g:title><g:price>1,299.00 USD</g:price>
        <g:sale_price>999.00 USD</g:sale_price>${dates}</item>`),
    );
  const dates = (range: string) =>
    `<g:sale_price_effective_date>${range}</g:sale_price_effective_date>`;
  const reduced = { price: 999, listPrice: 1299, currency: 'USD' };

  test.each([
    ['without dates', ''],
    ['in its time', dates('2026-06-01T00:00-0800/2026-06-30T23:59-0800')],
    ['in its days', dates('2026-06-01/2026-06-30')],
  ])('%s gives the price, and the list price beside it', async (_, range) => {
    expect((await priced(range)).products).toMatchObject([reduced]);
  });

  test.each([
    ['that is over', dates('2026-05-01T00:00+0200/2026-06-15T13:59+0200')],
    ['that is to come', dates('2026-06-16T00:00Z/2026-07-01T00:00Z')],
    ['whose dates cannot be read', dates('soon')],
  ])('%s does not count', async (_, range) => {
    const { products } = await priced(range);
    expect(products).toMatchObject([{ price: 1299, currency: 'USD' }]);
    expect(products[0]).not.toHaveProperty('listPrice');
  });
});

test('what an item says that cannot be used is reported by code', async () => {
  const { products, rejected } = await importText(
    rss(`<item><g:id>1</g:id><g:title>Pot</g:title><g:price>on request</g:price>
      <g:availability>perhaps</g:availability><g:link>java&#10;script:alert(1)</g:link></item>
      <item><g:title>Nameless</g:title></item>
      <item><g:id>2</g:id></item>
      <item><g:id>1</g:id><g:title>Pot again</g:title></item>`),
  );
  expect(products.map(({ id, title }) => [id, title])).toEqual([['1', 'Pot']]);
  expect(rejected.map(({ code, detail }) => `${code} ${detail.field ?? ''}`.trim()).sort()).toEqual(
    [
      'PRODUCT_DUPLICATE',
      'PRODUCT_FIELD_DROPPED availability',
      'PRODUCT_FIELD_DROPPED price',
      'PRODUCT_FIELD_DROPPED url',
      'PRODUCT_WITHOUT_ID',
      'PRODUCT_WITHOUT_TITLE',
    ],
  );
});

describe('broken XML', () => {
  const plain = (id: number) => `<item><g:id>${id}</g:id><g:title>Pot ${id}</g:title></item>`;

  test('a bare ampersand and an unknown entity cost nothing but a word', async () => {
    const { products, damage } = await importText(
      rss(`<item><g:id>1</g:id><g:title>Salt & Pepper &eacute;</g:title></item>${plain(2)}`),
    );
    expect(products.map(({ title }) => title)).toEqual(['Salt & Pepper é', 'Pot 2']);
    expect(damage).toHaveLength(1);
    expect(damage[0]).toContain('mistakes');
  });

  test('markup that was not escaped stays in its field', async () => {
    const { products } = await importText(
      rss(
        `<item><g:id>1</g:id><g:description>Warm<br>and light</g:description><g:title>Bag</g:title></item>${plain(2)}`,
      ),
    );
    expect(products).toMatchObject([{ description: 'Warm and light' }, { title: 'Pot 2' }]);
  });

  test('a feed that was cut off gives the items before the cut, and says so', async () => {
    const whole = rss(plain(1) + plain(2) + plain(3));
    const { products, damage } = await importText(whole.slice(0, whole.indexOf('Pot 3')));
    expect(products.map(({ id }) => id)).toEqual(['1', '2']);
    expect(damage).toHaveLength(1);
  });

  test('a document type declaration is refused', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${rss(plain(1))}`;
    await expect(importText(bomb)).rejects.toMatchObject({ code: 'CATALOG_INVALID' });
  });

  test('an item that never ends is given up, and what came before counts', async () => {
    const endless = rss(`${plain(1)}<item><g:id>2</g:id><g:title>${'x'.repeat(9_000_000)}`);
    const { products, damage } = await importText(endless, {}, 65_536);
    expect(products.map(({ id }) => id)).toEqual(['1']);
    expect(damage[0]).toContain('never ends');
  });

  test('a huge field is cut', async () => {
    const { products } = await importText(
      rss(`<item><g:id>1</g:id><g:title>${'word '.repeat(400_000)}</g:title></item>`),
      {},
      65_536,
    );
    expect(products[0]!.title.length).toBeLessThanOrEqual(500);
  });
});

test('an item may be cut anywhere between two pieces', async () => {
  const whole = await importText(rss(lantern + lantern.replace('L-1', 'L-2')));
  for (const size of [1, 2, 3, 7, 64]) {
    expect(await importText(rss(lantern + lantern.replace('L-1', 'L-2')), {}, size)).toEqual(whole);
  }
});
