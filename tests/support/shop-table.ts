/** A small shop as a table, by columns `item_id` and `title`. */
export const shopTable = [
  'item_id\ttitle',
  'tent-2\tLightweight two person hiking tent',
  'tent-4\tFamily tent for four, tall enough to stand',
  'bag-down\tDown sleeping bag for cold nights',
  'bag-light\tSummer sleeping bag, light and small',
  'stove\tCamping gas stove with wind shield',
  'kettle\tElectric kettle, 1.7 litres, stainless steel',
  'toaster\tToaster with four slots, stainless steel',
  'espresso\tEspresso machine with milk frother',
  'pen-blue\tBlue gel pens, pack of ten',
  'paper-a4\tPrinter paper A4, 500 sheets',
].join('\n');
