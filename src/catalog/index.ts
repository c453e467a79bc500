export { Catalog } from './catalog.js';
export { categoryParts } from './category-path.js';
export { checkProducts } from './check-products.js';
export { readId } from './field.js';
export { itemText } from './item-text.js';
export { loadCatalog } from './load-catalog.js';
export { parseProduct } from './product-row.js';
