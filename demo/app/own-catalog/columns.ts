import type { Product } from '../../../src/types.js';

/** What a column can stand for. `ignore` is not among them: it is the absence of an entry. */
export type Field = Exclude<keyof Product, 'attributes' | 'goesWith'> | 'currency';

/** Which column of the file gives each field. */
export type Mapping = Partial<Record<Field, string>>;

/**
 * Usual names of columns, best first, without case and punctuation; a `g:` in front is dropped. From
 * Shopify, WooCommerce, Google's product feed, and what people write by hand in four languages.
 */
const names: Readonly<Record<Field, readonly string[]>> = {
  id: 'id productid itemid sku variantsku uid articleid articlenumber artikelnummer handle code productcode ean gtin 商品id 编号 货号'.split(
    ' ',
  ),
  title:
    'title name productname producttitle itemname articlename product item bezeichnung titel nom titre nombre 商品名称 名称 标题'.split(
      ' ',
    ),
  description:
    'description body bodyhtml longdescription productdescription details shortdescription summary text beschreibung descripción 描述 详情'.split(
      ' ',
    ),
  brand: 'brand brandname vendor manufacturer maker marke hersteller marque marca 品牌'.split(' '),
  categories:
    'categories category productcategory producttype categorypath googleproductcategory maincategory department type collection collections kategorie warengruppe catégorie categoría 分类 类目'.split(
      ' ',
    ),
  price:
    'saleprice sellingprice currentprice finalprice offerprice price variantprice unitprice priceeur priceusd pricegbp amount preis verkaufspreis prix precio 价格 售价'.split(
      ' ',
    ),
  listPrice:
    'listprice compareatprice variantcompareatprice regularprice originalprice baseprice wasprice oldprice msrp rrp uvp 原价 市场价'.split(
      ' ',
    ),
  currency: 'currency currencycode pricecurrency währung devise moneda 币种 货币'.split(' '),
  url: 'url link producturl permalink href onlinestoreurl pageurl webseite 链接'.split(' '),
  image:
    'image imageurl imagelink imagesrc images mainimage picture pictureurl thumbnail featuredimage photo bild img 图片'.split(
      ' ',
    ),
  availability:
    'availability stockstatus availabilitystatus instock isinstock available status quantity stock inventory inventoryquantity variantinventoryqty verfügbarkeit bestand 库存 状态'.split(
      ' ',
    ),
  groupId:
    'groupid itemgroupid parentid parentsku parent productgroupid variantof modelid 商品组'.split(
      ' ',
    ),
  popularity:
    'popularity totalsales sales sold unitssold orders bestsellerrank reviewcount ratingcount reviews 销量'.split(
      ' ',
    ),
  addedAt:
    'addedat createdat publishedat dateadded datecreated created date releasedate 上架时间'.split(
      ' ',
    ),
};

export const fields = Object.keys(names) as Field[];

/** Finds which of `columns` gives which field; each column serves once. */
export function mapColumns(columns: readonly string[]): Mapping {
  const found = new Map<string, string>();
  for (const column of columns) {
    const plain = plainName(column);
    if (plain && !found.has(plain)) found.set(plain, column);
  }
  const mapping: Mapping = {};
  const used = new Set<string>();
  for (const field of fields) {
    const column = names[field].map((name) => found.get(name)).find((hit) => hit && !used.has(hit));
    if (column === undefined) continue;
    mapping[field] = column;
    used.add(column);
  }
  return withLowerPrice(mapping, found);
}

// `price` beside `sale_price` is the price before the reduction.
function withLowerPrice(mapping: Mapping, found: ReadonlyMap<string, string>): Mapping {
  const plain = found.get('price');
  if (plain === undefined || mapping.price === plain || mapping.listPrice !== undefined) {
    return mapping;
  }
  return { ...mapping, listPrice: plain };
}

function plainName(column: string): string {
  return column
    .normalize('NFC')
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
