const shopify = {
  id: 1,
  title: 'Vest',
  handle: 'vest',
  body_html: '<p>Light &amp; warm</p>',
  vendor: 'Fell',
  product_type: 'Vests',
  tags: 'a, b',
  variants: [
    { id: 2, option1: 'M', available: true, price: '12.00', compare_at_price: '15.00' },
    { id: 3, option1: 'L', available: false, price: 1100, compare_at_price: null },
  ],
  images: [{ src: '//cdn.example/vest.jpg' }],
  options: [{ name: 'Size', values: ['M', 'L'] }],
};

const woocommerce = {
  id: 1,
  name: 'Tent &#8211; 2',
  parent: 7,
  permalink: 'https://shop.example/tent',
  description: '<p>Stands</p>',
  prices: { currency_code: 'EUR', currency_minor_unit: 2, price: '1200', regular_price: '1500' },
  images: [{ src: 'https://shop.example/tent.jpg' }],
  categories: [{ name: 'Tents &amp; Tarps' }],
  brands: [{ name: 'Fell' }],
  attributes: [{ name: 'Color', terms: [{ name: 'Rust' }] }],
  is_in_stock: true,
  is_on_backorder: false,
  low_stock_remaining: 3,
  _links: { cross_sells: [{ href: 'https://shop.example/wp-json?include=2,3' }] },
};

const jsonLd = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1, name: 'A', item: '/' }, { name: 'B' }],
    },
    {
      '@type': ['ProductGroup', 'Product'],
      '@id': '#g',
      productGroupID: 'g',
      name: 'Shoe',
      brand: { name: 'Fell' },
      hasVariant: [
        { '@type': 'Product', sku: 'a', color: 'Rust', image: [{ url: '/a.jpg' }] },
        { '@id': '#b' },
      ],
    },
    {
      '@type': 'Product',
      '@id': '#b',
      sku: 'b',
      name: 'Shoe b',
      isVariantOf: { '@id': '#g' },
      offers: {
        '@type': 'AggregateOffer',
        lowPrice: '1,200.00',
        priceCurrency: 'EUR',
        offers: [
          {
            price: 12,
            availability: 'https://schema.org/InStock',
            priceSpecification: [{ price: 1 }],
          },
        ],
      },
      additionalProperty: [{ name: 'Drop', value: '6 mm' }],
    },
  ],
};

const merchant = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
<item><g:id>1</g:id><title>Pot &amp;amp; pan</title><g:description><![CDATA[<p>A &euro; b</p>]]></g:description>
<g:link>/p/1</g:link><g:price>1,299.00 USD</g:price><g:sale_price>999 USD</g:sale_price>
<g:sale_price_effective_date>2026-06-01/2026-06-30</g:sale_price_effective_date>
<g:product_type>A &gt; B</g:product_type><g:availability>in stock</g:availability>
<g:product_detail><g:attribute_name>x</g:attribute_name><g:attribute_value>y</g:attribute_value></g:product_detail></item>
</channel></rss>`;

/** JSON in the words of each shop system, small, with everything that is read. */
export const jsonSamples: Readonly<Record<string, unknown>> = {
  own: { products: [{ id: 'a', title: 'A', price: 1, categories: ['A > B'], goesWith: ['b'] }] },
  shopify: { products: [shopify] },
  woocommerce: [woocommerce],
  'json-ld': jsonLd,
};

/** A catalogue in each format, as text. */
export const textSamples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(jsonSamples).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
  jsonl: `${JSON.stringify(shopify)}\n${JSON.stringify({ ...woocommerce, id: 2 })}\n{"id":3,"title":"Cup","link":"/c"}\n`,
  csv: 'id,title,price,"categories",attribute:x,goes_with\n1,"Pot, ""big""","1.299,00 €",A > B|C,y,2|3\n',
  tsv: 'id\ttitle\timage link\tprice\n1\tPot\t/a.jpg\t12 EUR\n',
  'merchant-xml': merchant,
  html: `<!doctype html><html><script type="application/ld+json">${JSON.stringify(jsonLd)}</script></html>`,
};
