import { seededRandom } from '../src/shared/random.js';

const colors = ['rust', 'sea', 'pine', 'sand'];
const words =
  'trail tent lantern vest pot light warm steel ridge river stone wool folding double quiet small'.split(
    ' ',
  );

/**
 * A Google Merchant feed of made-up items as bytes, in pieces as a disk or a network gives them: the
 * same `items` give the same bytes. An item takes about 1 KB, with markup in its description.
 */
export async function* generateFeed(
  items: number,
  pieceBytes = 65_536,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const random = seededRandom(items);
  const word = () => words[Math.floor(random() * words.length)]!;
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const encoder = new TextEncoder();
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>\n';
  for (let id = 0; id < items; id++) {
    text += `<item>
<g:id>${id}</g:id>
<g:title>${sentence(6)} &amp; ${word()}</g:title>
<g:description><![CDATA[<p>${sentence(30)}</p><ul><li>${sentence(20)}</li></ul>]]></g:description>
<g:link>https://shop.example/p/${id}</g:link>
<g:image_link>https://shop.example/img/${id}.jpg</g:image_link>
<g:availability>in_stock</g:availability>
<g:price>${(5 + random() * 200).toFixed(2)} EUR</g:price>
<g:brand>${word()}</g:brand>
<g:product_type>${word()} &gt; ${word()} &gt; ${word()}</g:product_type>
<g:item_group_id>${id >> 2}</g:item_group_id>
<g:color>${colors[id % colors.length]}</g:color>
<g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
</item>
`;
    if (text.length < pieceBytes) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(`${text}</channel></rss>\n`);
}
