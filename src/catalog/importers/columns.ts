/** Names of columns, without case and marks, by the attribute of a Merchant item that they stand for, best first. */
const aliases: Readonly<Record<string, string>> = {
  id: 'id itemid productid sku articleid handle',
  title: 'title name itemname productname producttitle',
  description: 'description bodyhtml shortdescription',
  brand: 'brand brands vendor manufacturer',
  categories: 'categories category categorypath type',
  product_type: 'producttype',
  google_product_category: 'googleproductcategory productcategory',
  price: 'price amount variantprice',
  currency: 'currency pricecurrency currencycode',
  list_price: 'listprice compareatprice variantcompareatprice oldprice msrp',
  regular_price: 'regularprice',
  sale_price: 'saleprice',
  sale_price_effective_date: 'salepriceeffectivedate',
  link: 'link url producturl permalink',
  image_link: 'imagelink image imageurl imagesrc images',
  additional_image_link: 'additionalimagelink',
  availability: 'availability stockstatus instock',
  item_group_id: 'itemgroupid groupid',
  goes_with: 'goeswith crosssells',
  popularity: 'popularity',
  added_at: 'addedat',
  color: 'color colour',
  size: 'size',
  material: 'material',
  pattern: 'pattern',
  gender: 'gender',
  age_group: 'agegroup',
  product_detail: 'productdetail',
};

/** What a word stands for; of several columns for the same thing the one that is named first above counts. */
const known = new Map(
  Object.entries(aliases).flatMap(([name, words]) =>
    words
      .split(' ')
      .map((word, rank): [string, { name: string; rank: number }] => [word, { name, rank }]),
  ),
);

/**
 * What the columns of a table are: attributes of a Merchant item, `attribute:Fabric`, or of WooCommerce's
 * pairs `attribute-name:1` and `attribute-value:1`. One that is not known, or not the best, has a name
 * nothing asks for.
 */
export function columnNames(header: readonly string[]): string[] {
  const found = header.map((cell) => known.get(key(cell)));
  return header.map((cell, at) => {
    const own = /^attributes?\s*:\s*(.+)$/i.exec(cell.trim())?.[1];
    if (own !== undefined) return `attribute:${own}`;
    const [, number, part] = /^attribute (\d+) (name|value)(?:\(s\))?$/i.exec(cell.trim()) ?? [];
    if (part !== undefined) return `attribute-${part.toLowerCase()}:${number}`;
    const column = found[at];
    const isBest =
      column !== undefined &&
      !found.some((other) => other?.name === column.name && other.rank < column.rank);
    return isBest ? column.name : `other:${cell}`;
  });
}

/** How many of `header` are known. */
export function hasColumnNames(header: readonly string[]): number {
  return header.filter((cell) => known.has(key(cell))).length;
}

/** `g:image link`, `"imageLink"` and `image_link` alike. */
function key(cell: string): string {
  return cell
    .slice(0, 100)
    .toLowerCase()
    .replace(/^\W*g:/, '')
    .replace(/\(section_name:.*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
