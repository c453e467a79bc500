import { readAvailability } from './availability.js';
import { readMoney } from './money.js';
import { type Fields, fieldsOf, firstOf, isObject, listOf, textOf } from './value.js';

interface Offer {
  price: unknown;
  currency: unknown;
  listPrice: unknown;
  availability: unknown;
}

/** What an `Offer`, an `AggregateOffer` or a list of them says: the cheapest that can be bought. */
export function readOffers(offers: unknown): Partial<Offer> {
  const all = listOf(offers).filter(isObject).flatMap(single).map(readOffer);
  const offered = all.filter(({ availability }) => availability !== 'out-of-stock');
  const [best] = (offered.length > 0 ? offered : all).sort((one, other) => rank(one) - rank(other));
  return best ?? {};
}

/** An aggregate as the offers in it, or as one at its lowest price. */
function single(offer: Fields): Fields[] {
  const inner = listOf(offer.offers).filter(isObject);
  if (inner.some((one) => firstOf(one.price, one.priceSpecification) !== undefined)) {
    return inner.map((one) => ({ ...pick(offer), ...one }));
  }
  return [{ ...inner[0], ...offer, price: firstOf(offer.price, offer.lowPrice) }];
}

function pick({ priceCurrency, availability }: Fields): Fields {
  return { priceCurrency, availability };
}

function readOffer(offer: Fields): Offer {
  const specifications = listOf(offer.priceSpecification).map(fieldsOf);
  const isList = ({ priceType }: Fields) =>
    /(List|Strikethrough|MSRP|SRP|Regular)/i.test(textOf(priceType) ?? '');
  const own = specifications.find((one) => !isList(one)) ?? {};
  const list = specifications.find(isList) ?? {};
  const written = firstOf(offer.price, own.price);
  const money = readMoney(written);
  const before = readMoney(list.price)?.amount;
  const isReduced = before !== undefined && money !== undefined && before > money.amount;
  return {
    price: money?.amount ?? written,
    currency: firstOf(offer.priceCurrency, own.priceCurrency, money?.currency),
    listPrice: isReduced ? before : undefined,
    availability: readAvailability(firstOf(offer.availability)),
  };
}

function rank({ price }: Offer): number {
  return typeof price === 'number' ? price : Number.POSITIVE_INFINITY;
}
