import type { Source } from '../report.js';
import { fieldOf, globalOf, namesOf, parseJson } from '../values.js';

/** A shop of PrestaShop: the product's data in its markup, and the event `updateCart`. */
export const prestashopSource: Source = {
  read() {
    const details = document.querySelector<HTMLElement>('#product-details[data-product]');
    const product = parseJson(details?.dataset.product ?? '');
    const [id, attribute] = [
      fieldOf(product, 'id_product'),
      fieldOf(product, 'id_product_attribute'),
    ];
    const names = namesOf(...namesOfProduct(id, attribute), fieldOf(product, 'reference'));
    return names.length > 0 ? [{ source: 'prestashop', type: 'view', lines: [{ names }] }] : [];
  },
  follow(tell) {
    const prestashop = globalOf('prestashop') as Emitter | undefined;
    if (typeof fieldOf(prestashop, 'on') !== 'function') return undefined;
    let isOver = false;
    const hear = (event: unknown): void => {
      const reason = fieldOf(event, 'reason');
      const names = namesOfProduct(
        fieldOf(reason, 'idProduct'),
        fieldOf(reason, 'idProductAttribute'),
      );
      const action = fieldOf(reason, 'linkAction');
      const type = action === 'add-to-cart' ? 'cart' : 'remove-from-cart';
      if (isOver || names.length === 0) return;
      if (action !== 'add-to-cart' && action !== 'delete-from-cart') return;
      tell({ source: 'prestashop', type, lines: [{ names }] });
    };
    prestashop!.on('updateCart', hear);
    return () => {
      isOver = true;
      if (typeof fieldOf(prestashop, 'removeListener') === 'function') {
        prestashop!.removeListener!('updateCart', hear);
      }
    };
  },
};

interface Emitter {
  on(event: 'updateCart', listener: (event: unknown) => void): unknown;
  removeListener?(event: 'updateCart', listener: (event: unknown) => void): unknown;
}

/** A combination is called `12-34` in feeds: the product, then the attribute. */
function namesOfProduct(id: unknown, attribute: unknown): string[] {
  const [product] = namesOf(numeric(id));
  const [combination] = namesOf(numeric(attribute));
  if (product === undefined) return [];
  return combination === undefined ? [product] : [`${product}-${combination}`, product];
}

/** 0 stands for none, as text too. */
function numeric(value: unknown): unknown {
  return value === '0' ? undefined : value;
}
