/** A small bookshop's export as spreadsheets write it: semicolons, quotes, prices with a comma. */
export const sampleName = 'bookshop.csv';

const rows = [
  [
    'b01',
    'The Lighthouse Keeper’s Ledger',
    'Crime',
    '12,99 €',
    'A harbour detective follows a debt from pier to pier; slow-burning coastal mystery.',
  ],
  [
    'b02',
    'Murder at Low Tide',
    'Crime',
    '11,50 €',
    'Inspector Holm has six hours before the sea takes the evidence; police procedural.',
  ],
  [
    'b03',
    'The Poisoned Almanac',
    'Crime',
    '13,90 €',
    'Village sleuth, rare books and arsenic; a cosy whodunit.',
  ],
  [
    'b04',
    'Cold Platform',
    'Crime',
    '10,99 €',
    'A conductor vanishes on the night train; Nordic noir thriller.',
  ],
  [
    'b05',
    'The Silent Juror',
    'Crime',
    '14,50 €',
    'Courtroom suspense around a jury that will not speak.',
  ],
  [
    'b06',
    'Sourdough in Seven Days',
    'Cooking',
    '24,00 €',
    'Starter, crumb and crust: bread baking for beginners.',
  ],
  [
    'b07',
    'The Patient Baker',
    'Cooking',
    '32,00 €',
    'Slow fermentation, rye and spelt loaves, pastry on weekends.',
  ],
  [
    'b08',
    'One Pan, Four Seasons',
    'Cooking',
    '21,95 €',
    'Vegetable suppers by the month, all in one pan.',
  ],
  [
    'b09',
    'Noodles from Scratch',
    'Cooking',
    '19,90 €',
    'Hand-pulled, cut and rolled: Asian and Italian pasta at home.',
  ],
  [
    'b10',
    'Preserve!',
    'Cooking',
    '18,50 €',
    'Jams, pickles and ferments from the garden’s surplus.',
  ],
  [
    'b11',
    'The Garden in November',
    'Gardening',
    '22,00 €',
    'What to plant, cut and leave alone before winter.',
  ],
  [
    'b12',
    'Balcony Harvest',
    'Gardening',
    '16,90 €',
    'Tomatoes, herbs and salad in pots on four square metres.',
  ],
  [
    'b13',
    'Know Your Weeds',
    'Gardening',
    '15,00 €',
    'A pocket guide to wild plants in beds and lawns.',
  ],
  [
    'b14',
    'Roses Without Tears',
    'Gardening',
    '19,00 €',
    'Pruning, feeding and choosing old and new roses.',
  ],
  [
    'b15',
    'A Field Guide to Night Birds',
    'Nature',
    '27,50 €',
    'Owls and nightjars of Europe, with calls to learn.',
  ],
  [
    'b16',
    'Listening to Whales',
    'Nature',
    '23,00 €',
    'A sound engineer among humpbacks; science and travel.',
  ],
  [
    'b17',
    'The Moss Path',
    'Nature',
    '17,80 €',
    'Walks in old forests, and what grows at knee height.',
  ],
  [
    'b18',
    'Birds of the Town Pond',
    'Nature',
    '14,20 €',
    'Ducks, coots and herons for families with binoculars.',
  ],
  [
    'b19',
    'Starship Cartographer',
    'Science fiction',
    '12,00 €',
    'She maps routes nobody survives; space opera with heart.',
  ],
  [
    'b20',
    'The Quiet Reactor',
    'Science fiction',
    '11,90 €',
    'An engineer alone on an orbital power station hears a knock.',
  ],
  [
    'b21',
    'Colony of Lanterns',
    'Science fiction',
    '13,40 €',
    'Settlers under a dark sun build a civilisation of light.',
  ],
  [
    'b22',
    'Robots of Lower Mill',
    'Science fiction',
    '10,50 €',
    'Retired machines solve small-town problems; gentle and funny.',
  ],
  [
    'b23',
    'Miss Otter Learns to Share',
    'Children',
    '9,95 €',
    'Picture book for ages three to five, with a river to follow.',
  ],
  [
    'b24',
    'The Night Bus to Nowhere',
    'Children',
    '8,90 €',
    'A bedtime adventure in rhyme for ages four to seven.',
  ],
  [
    'b25',
    'Dragon School, Row Four',
    'Children',
    '10,90 €',
    'First reader: a shy dragon, a loud bell, a best friend.',
  ],
  [
    'b26',
    'Big Machines, Small Hands',
    'Children',
    '12,50 €',
    'Diggers, cranes and tractors to lift and pull.',
  ],
  ['', 'A row without a number', 'Crime', '1,00 €', 'Left out: every product needs an id.'],
  ['b28', 'The Priceless Atlas', 'Nature', 'ask us', 'Taken, but its price cannot be read.'],
] as const;

/** The sample as the bytes of a file. */
export function sampleFile(): File {
  const head = ['id', 'title', 'category', 'price', 'description'];
  const lines = [head, ...rows].map((row) => row.map(quoted).join(';'));
  return new File([`\ufeff${lines.join('\r\n')}\r\n`], sampleName, { type: 'text/csv' });
}

function quoted(field: string): string {
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
