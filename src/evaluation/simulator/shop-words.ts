/** A kind of product of the generated shop. */
export interface Kind {
  /** Category path. */
  category: string;
  /** What such things are called. */
  nouns: readonly string[];
  /** Price of an ordinary one. */
  price: number;
}

export const kinds: readonly Kind[] = [
  { category: 'Outdoor > Tents', nouns: ['Dome Tent', 'Tunnel Tent', 'Tarp'], price: 180 },
  { category: 'Outdoor > Backpacks', nouns: ['Day Pack', 'Trekking Pack'], price: 90 },
  { category: 'Outdoor > Lanterns', nouns: ['Camping Lantern', 'Head Torch'], price: 35 },
  { category: 'Clothing > Jackets', nouns: ['Rain Jacket', 'Fleece', 'Down Jacket'], price: 120 },
  { category: 'Clothing > Shoes', nouns: ['Trail Shoe', 'Sneaker', 'Boot'], price: 95 },
  { category: 'Clothing > Gloves', nouns: ['Winter Gloves', 'Liner Gloves'], price: 28 },
  { category: 'Kitchen > Knives', nouns: ['Chef Knife', 'Bread Knife'], price: 60 },
  { category: 'Kitchen > Pans', nouns: ['Frying Pan', 'Sauce Pan', 'Wok'], price: 55 },
  { category: 'Kitchen > Coffee', nouns: ['Coffee Grinder', 'Moka Pot'], price: 45 },
  { category: 'Home > Lamps', nouns: ['Desk Lamp', 'Floor Lamp'], price: 70 },
  { category: 'Home > Rugs', nouns: ['Wool Rug', 'Runner Rug'], price: 140 },
  { category: 'Home > Cushions', nouns: ['Linen Cushion', 'Floor Cushion'], price: 32 },
];

export const brands: readonly string[] = [
  'Northfell',
  'Veldo',
  'Karsten',
  'Umbra Lane',
  'Pikara',
  'Solvang',
  'Drift & Co',
  'Halden',
  'Morrow',
  'Tessel',
  'Ostra',
  'Quill',
];

export const colors: readonly string[] = [
  'black',
  'white',
  'navy',
  'forest',
  'rust',
  'sand',
  'coral',
  'plum',
];

/** Price levels with what they multiply the ordinary price by, and what makers call them. */
export const priceLevels: readonly { factor: number; words: readonly string[] }[] = [
  { factor: 0.5, words: ['Basic', 'Go'] },
  { factor: 1, words: ['Classic', 'Day'] },
  { factor: 1.8, words: ['Plus', 'Tour'] },
  { factor: 3.2, words: ['Pro', 'Alpine'] },
];
