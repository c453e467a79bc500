/** Names of columns, without case and marks, by the attribute of a Merchant item that they stand for. */
const aliases: Readonly<Record<string, string>> = {
  id: 'id itemid productid sku articleid handle',
  title: 'title name itemname productname producttitle',
  description: 'description bodyhtml shortdescription',
  brand: 'brand vendor manufacturer',
  categories: 'categories category categorypath',
  product_type: 'producttype',
  google_product_category: 'googleproductcategory',
  price: 'price amount',
  currency: 'currency pricecurrency currencycode',
  list_price: 'listprice compareatprice regularprice oldprice msrp',
  sale_price: 'saleprice',
  sale_price_effective_date: 'salepriceeffectivedate',
  link: 'link url producturl permalink',
  image_link: 'imagelink image imageurl imagesrc',
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
};

const known = new Map(
  Object.entries(aliases).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, string] => [word, name]),
  ),
);

/** What the columns of a table are; one that is not known keeps its name, which nothing asks for. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((cell) => {
    const own = /^attributes?[:._ ](.+)$/i.exec(cell.trim())?.[1];
    return own === undefined ? (known.get(key(cell)) ?? `other:${cell}`) : `attribute:${own}`;
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
    .replace(/[^\p{L}\p{N}]/gu, '');
}
