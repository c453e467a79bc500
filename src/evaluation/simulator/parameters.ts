/**
 * Everything the simulator assumes, in one place. None of it was chosen by how a policy did: each says
 * what it stands for.
 */
export const parameters = {
  /** Products of the shop. */
  products: 1_000,
  /** Items in a slate. */
  slateSize: 10,
  /** Slates a shopper is shown. */
  slates: 50,
  /** Two visits a day: what ages in the profile does so over 25 days. */
  hoursBetweenSlates: 12,

  /** Kinds of shoppers. */
  segments: 3,
  /** Concentration of the Dirichlet that draws a segment's tastes: small, so that a kind likes few things. */
  segmentConcentration: 0.4,
  /** How closely shoppers follow their segment: the sum of the Dirichlet's parameters. */
  loyalty: 6,
  /** Added to each of those parameters: nobody is closed to anything. */
  openness: 0.05,
  /** How much each attribute matters on average; a shopper's own shares are drawn around them. */
  importance: { category: 3.5, brand: 2, price: 2, color: 2.5 },

  /** Slates after which tastes move. */
  driftEvery: 20,
  /** Share of the old taste that is replaced then by one newly drawn, of any segment. */
  driftShare: 0.5,

  /** Chance of a click on a product that suits in everything, once it is looked at. */
  greatestAppeal: 0.5,
  /** Appeal is the suit of a product, 0 to 1, to this power: half a fit is much less than half the wish. */
  pickiness: 4,
  /** Standard deviation of what a shopper sees in a product beside its attributes, in natural logarithms. */
  whim: 0.4,

  /** The chance to look at place k of a list (0 for the first) is 1 / (1 + 0.3 k). */
  examinationDecline: 0.3,
  /** Share of looks after which a coin decides about the click, not the taste. */
  clickNoise: 0.05,
  /** Chance of a purchase after a click. */
  purchase: 0.08,

  /** Other shoppers, whose clicks make the shop's `popularity`. */
  earlierShoppers: 300,
} as const;

/** A run of its own: what it changes, and how many shoppers it takes. */
export interface Condition {
  name: string;
  /** Of each seed. */
  shoppers: number;
  /** Whether the learning engine explores. */
  explores: boolean;
  clickNoise: number;
  /** Slates after which tastes move; `Infinity` for never. */
  driftEvery: number;
}

const standard: Condition = {
  name: 'standard',
  shoppers: 1_000,
  explores: false,
  clickNoise: parameters.clickNoise,
  driftEvery: parameters.driftEvery,
};

/**
 * The first is the one to report; the others ask, with fewer shoppers, what it hangs on: twice the noise,
 * tastes that stay, an engine that explores.
 */
export const conditions: readonly Condition[] = [
  standard,
  { ...standard, name: 'noise', shoppers: 250, clickNoise: 2 * parameters.clickNoise },
  { ...standard, name: 'no-drift', shoppers: 250, driftEvery: Number.POSITIVE_INFINITY },
  { ...standard, name: 'exploring', shoppers: 250, explores: true },
];
