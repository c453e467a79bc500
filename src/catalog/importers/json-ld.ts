import { schemaTypes } from '../../shared/json-ld.js';
import type { ImportContext, Row } from './importer.js';
import { breadcrumbPath, JsonLdGraph } from './json-ld-graph.js';
import { readOffers } from './json-ld-offers.js';
import { readLink } from './link.js';
import { plainText } from './plain-text.js';
import { type Fields, fieldsOf, firstOf, isObject, listOf, textOf } from './value.js';

/** Whether `value` says of itself that it is JSON-LD. */
export function hasJsonLd(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(hasJsonLd)
    : isObject(value) && (value['@type'] ?? value['@graph'] ?? value['@context']) !== undefined;
}

/**
 * The rows of the schema.org products in `value`, wherever they stand in it: in `@graph`, in lists and
 * catalogues, as what a page is about. The variants of a `ProductGroup` are rows that share `groupId`, and
 * take from the group what they do not say; a group whose variants have no ids is one row. Breadcrumbs are
 * the category of the only product of a page, and `page` its address where it names none.
 */
export function jsonLdRows(value: unknown, context: ImportContext, page?: string): readonly Row[] {
  const graph = new JsonLdGraph(value);
  const rows = graph.products.flatMap((product) => {
    const types = schemaTypes(product['@type']);
    return types.has('ProductGroup')
      ? groupRows(product, graph, context)
      : [productRow(product, graph, context)];
  });
  const groups = new Set(rows.map((row) => row.groupId ?? row.id ?? row));
  if (groups.size !== 1) return rows;
  const path = breadcrumbPath(graph);
  return rows.map((row) => ({
    ...row,
    id: firstOf(row.id, page),
    url: firstOf(row.url, page),
    categories: path ?? row.categories,
  }));
}

function groupRows(group: Fields, graph: JsonLdGraph, context: ImportContext) {
  const groupId = firstOf(group.productGroupID, group.sku, group.productID, group['@id']);
  const variants = listOf(group.hasVariant).map((variant) => graph.resolve(variant));
  const rows = variants
    .filter((variant) => ownId(variant) !== undefined)
    .map((variant) => {
      graph.take(variant);
      const { hasVariant: _, sku: __, productID: ___, '@id': ____, ...shared } = group;
      return {
        ...productRow({ ...shared, ...variant }, graph, context),
        groupId: groupOf(groupId),
      };
    });
  if (rows.length > 0) return rows;
  const offers = listOf(
    firstOf(
      group.offers,
      variants.flatMap(({ offers }) => listOf(offers)),
    ),
  );
  return [{ ...productRow({ ...group, offers }, graph, context), id: groupId, groupId: undefined }];
}

function productRow(product: Fields, graph: JsonLdGraph, context: ImportContext) {
  const { url } = context;
  const group = graph.resolve(listOf(product.isVariantOf)[0]);
  const own = firstOf(
    product.url,
    fieldsOf(product.mainEntityOfPage)['@id'],
    fieldsOf(listOf(product.offers)[0]).url,
  );
  const link = readLink(own, url);
  return {
    id: firstOf(ownId(product), link),
    title: plainText(product.name),
    description: plainText(product.description),
    brand: nameOf(firstOf(product.brand, product.manufacturer)),
    categories: categoriesOf(product.category),
    ...readOffers(product.offers),
    url: link,
    image: readLink(imageOf(product.image), url),
    groupId: groupOf(firstOf(product.inProductGroupWithID, group.productGroupID)),
    attributes: attributesOf(product),
  };
}

function ownId({ sku, productID, mpn, ...product }: Fields): unknown {
  const { gtin, gtin13, gtin12, gtin14, gtin8, isbn } = product;
  return firstOf(sku, productID, mpn, gtin, gtin13, gtin12, gtin14, gtin8, isbn);
}

/** An id of a group is text in the catalogue. */
function groupOf(id: unknown): unknown {
  return textOf(id) ?? id;
}

/** Of `"Northfell"`, `{ name }` or a list of them the first name. */
function nameOf(value: unknown): unknown {
  const first = listOf(value)[0];
  return plainText(isObject(first) ? firstOf(first.name, first['@value']) : first);
}

function categoriesOf(value: unknown): unknown[] | undefined {
  const paths = listOf(value).map(nameOf);
  return paths.length > 0 ? paths : undefined;
}

function imageOf(value: unknown): unknown {
  const first = listOf(value)[0];
  return isObject(first) ? firstOf(first.url, first.contentUrl, first['@id']) : first;
}

function attributesOf(product: Fields): Record<string, unknown> | undefined {
  const named = ['color', 'size', 'material', 'pattern'].map((name) => [
    name,
    nameOf(product[name]),
  ]);
  const further = listOf(product.additionalProperty).map((property) => {
    const { name, value } = fieldsOf(property);
    return [plainText(name), plainText(value)];
  });
  const facts = [...named, ...further].filter(
    ([name, value]) => typeof name === 'string' && firstOf(value) !== undefined,
  );
  return facts.length > 0 ? Object.fromEntries(facts) : undefined;
}
