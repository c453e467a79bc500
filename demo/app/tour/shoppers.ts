/** One thing a shopper does. */
export type Step =
  | { do: 'look'; item: string; seconds: number }
  | { do: 'cart'; item: string }
  | { do: 'purchase'; item: string }
  /** Opens what stands at `place` of the row, 0 for the first. */
  | { do: 'follow'; place: number; seconds: number }
  /** Says "not interested" to what stands at `place` of the row. */
  | { do: 'refuse'; place: number };

export type ShopperName = 'trail' | 'parent' | 'barista' | 'gift';

/** Somebody with a believable errand. */
export interface Shopper {
  name: ShopperName;
  steps: readonly Step[];
}

/** The four shoppers of "Show me"; their products are the shop's own. */
export const shoppers: readonly Shopper[] = [
  {
    name: 'trail',
    steps: [
      { do: 'look', item: 'fellrunner-3-grippy', seconds: 30 },
      { do: 'look', item: 'tussock-soft-ground', seconds: 12 },
      { do: 'look', item: 'cragpack-5-race', seconds: 25 },
      { do: 'cart', item: 'fellrunner-3-grippy' },
      { do: 'look', item: 'fellside-merino-trail', seconds: 8 },
      { do: 'follow', place: 0, seconds: 20 },
      { do: 'look', item: 'fellbeacon-1200', seconds: 35 },
      { do: 'cart', item: 'fellbeacon-1200' },
    ],
  },
  {
    name: 'parent',
    steps: [
      { do: 'look', item: 'glasswing-borosilicate-nursing', seconds: 15 },
      { do: 'look', item: 'tuckaway-willow-stretchy', seconds: 40 },
      { do: 'cart', item: 'tuckaway-willow-stretchy' },
      { do: 'look', item: 'nestling-oak-convertible', seconds: 50 },
      { do: 'look', item: 'hushlight-murmur-audio', seconds: 20 },
      { do: 'refuse', place: 0 },
      { do: 'follow', place: 1, seconds: 25 },
    ],
  },
  {
    name: 'barista',
    steps: [
      { do: 'look', item: 'corvetto-uno-compact', seconds: 45 },
      { do: 'look', item: 'grindstone-mini-conical', seconds: 25 },
      { do: 'cart', item: 'grindstone-mini-conical' },
      { do: 'look', item: 'sharpspout-narrow-lip', seconds: 12 },
      { do: 'purchase', item: 'grindstone-mini-conical' },
      { do: 'look', item: 'buoy-bell-crema', seconds: 18 },
      { do: 'refuse', place: 0 },
      { do: 'follow', place: 0, seconds: 20 },
    ],
  },
  {
    name: 'gift',
    steps: [
      { do: 'look', item: 'rampart-wireless-surround', seconds: 25 },
      { do: 'look', item: 'anvil-75-hot-swap', seconds: 20 },
      { do: 'look', item: 'flashbulb-instant-print', seconds: 30 },
      { do: 'look', item: 'hexwick-spellbook-duelling', seconds: 15 },
      { do: 'cart', item: 'flashbulb-instant-print' },
      { do: 'look', item: 'glowroute-five-metre-colour', seconds: 12 },
      { do: 'follow', place: 1, seconds: 20 },
    ],
  },
];
