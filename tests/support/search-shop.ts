import type { WorldItem } from './test-engine.js';

/**
 * A small shop for searching, in three directions: to wear, to drink from, to listen to. Titles are
 * chosen so that most words stand in few of them.
 */
export const searchShop: readonly WorldItem[] = [
  item('fell', 'Fell Trail Shoe', 'Under Armour', 'Clothing > Shoes > Trail Shoes', [1, 0, 0], {
    price: 120,
    attributes: { color: 'Navy', material: 'mesh' },
    popularity: 40,
  }),
  item('moor', 'Moor Walking Boots', 'Cairn', 'Clothing > Shoes > Boots', [1, 0.1, 0], {
    price: 180,
    attributes: { color: 'Brown', material: 'leather' },
    popularity: 30,
  }),
  item('vegan', 'Heath Walking Boots', 'Cairn', 'Clothing > Shoes > Boots', [1, 0.15, 0], {
    price: 150,
    attributes: { color: 'Brown', material: 'faux leather' },
    popularity: 10,
  }),
  item('rain', 'Puddle Rain Boots', 'Cairn', 'Clothing > Shoes > Boots', [1, 0.2, 0], {
    price: 45,
    attributes: { color: 'Red', material: 'rubber' },
    popularity: 20,
  }),
  item('sock', 'Whisper No Show Socks', 'Cairn', 'Clothing > Socks', [0.9, 0, 0.3], {
    price: 12,
    attributes: { color: 'White', material: 'cotton' },
    popularity: 25,
  }),
  item('wool', 'Hut Socks', 'Cairn', 'Clothing > Socks', [0.9, 0, 0.4], {
    price: 18,
    attributes: { color: 'Grey', material: 'wool' },
    popularity: 15,
  }),
  item('mug', 'Harbour Mug 12 oz', 'Pellow', 'Kitchen > Mugs', [0, 1, 0], {
    price: 14,
    attributes: { color: 'Blue', material: 'stoneware' },
    popularity: 50,
  }),
  item('mug-red', 'Harbour Mug 12oz', 'Pellow', 'Kitchen > Mugs', [0, 1, 0.05], {
    price: 14,
    attributes: { color: 'Red', material: 'stoneware' },
    groupId: 'harbour-red',
    popularity: 35,
  }),
  item('mug-red-large', 'Harbour Mug 16-ounce', 'Pellow', 'Kitchen > Mugs', [0, 1, 0.1], {
    price: 17,
    attributes: { color: 'Red', material: 'stoneware' },
    groupId: 'harbour-red',
    popularity: 5,
  }),
  item('pan', 'Non-Stick Frying Pan, 9.5 in.', 'Pellow', 'Kitchen > Pans', [0, 0.8, 0.2], {
    price: 39,
    attributes: { color: 'Black', material: 'aluminium' },
    description: 'No leather here either; a cover for headphones is not in the box.',
    popularity: 45,
  }),
  item('over-ear', 'Sona WH-1000XM4 Wireless Headphones', 'Sona', 'Audio > Headphones', [0, 0, 1], {
    price: 299,
    attributes: { color: 'Black' },
    popularity: 60,
  }),
  item('in-ear', 'Pebble Wired Headphones', 'Sona', 'Audio > Headphones', [0, 0.05, 1], {
    price: 19,
    attributes: { color: 'White' },
    popularity: 55,
  }),
  item('gone', 'Studio Headphones', 'Sona', 'Audio > Headphones', [0, 0.1, 1], {
    price: 149,
    attributes: { color: 'Black' },
    availability: 'out-of-stock',
    popularity: 99,
  }),
];

function item(
  id: string,
  title: string,
  brand: string,
  category: string,
  vector: readonly number[],
  rest: Partial<WorldItem>,
): WorldItem {
  return { id, title, brand, categories: [category], vector, currency: 'EUR', ...rest };
}
