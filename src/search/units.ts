/** Unit by the ways to write it after a number. */
const spellings: Readonly<Record<string, string>> = {
  inch: 'in inch inches "',
  foot: "ft foot feet '",
  yard: 'yd yds yard yards',
  mm: 'mm millimeter millimeters millimetre millimetres',
  cm: 'cm centimeter centimeters centimetre centimetres',
  m: 'm meter meters metre metres mtr',
  ounce: 'oz ounce ounces',
  pound: 'lb lbs pound pounds #',
  g: 'g gr gram grams gramme grammes',
  kg: 'kg kgs kilo kilos kilogram kilograms',
  l: 'l ltr liter liters litre litres',
  ml: 'ml milliliter milliliters millilitre millilitres',
  gallon: 'gal gals gallon gallons',
  quart: 'qt qts quart quarts',
  pint: 'pt pts pint pints',
  watt: 'w watt watts',
  volt: 'v volt volts',
  amp: 'a amp amps ampere amperes',
  hz: 'hz hertz',
  gb: 'gb gig gigs gigabyte gigabytes',
  tb: 'tb terabyte terabytes',
  mb: 'mb megabyte megabytes',
  mah: 'mah',
  ah: 'ah',
  hp: 'hp horsepower',
  btu: 'btu btus',
  psi: 'psi',
  rpm: 'rpm',
  mp: 'mp megapixel megapixels',
  pack: 'pk pack packs',
  piece: 'pc pcs piece pieces',
  count: 'ct count',
  gauge: 'ga gauge',
  hour: 'h hr hrs hour hours',
  minute: 'min mins minute minutes',
  year: 'yr yrs year years',
  month: 'mo month months',
  degree: 'deg degree degrees °',
};

const units = new Map(
  Object.entries(spellings).flatMap(([unit, ways]) => ways.split(' ').map((way) => [way, unit])),
);

/** The unit that `word`, which comes after a number, stands for: `"inches"` and `'"'` are `"inch"`. */
export function unitOf(word: string): string | undefined {
  return units.get(word);
}
