/**
 * What makes a product fit a query, and how much. Found by coordinate ascent on NDCG@10 over the 2,968
 * queries of a public home improvement search set whose text hash is even, with the model
 * windowshop-nano, and rounded. The
 * other queries chose nothing; they were looked at for the reports.
 */
export const weights = {
  /** BM25 as a share of the best candidate's. */
  lexical: 0.5,
  /** BM25 over the sum of the words' inverse document frequencies: how good the best one is. */
  absolute: 0.5,
  /** Share of the query's words that were found. */
  words: 2.5,
  /** Share of the query's trigrams that the product's names hold: forgives endings and joints. */
  trigrams: 1.5,
  /** Share of neighbouring words that are neighbours in the title. */
  phrase: 0.2,
  /** Each word of the title, up to 40: short titles name the thing, long ones its parts as well. */
  titleWord: -0.025,
  /** Cosine of the query's and the product's vectors, times the share of words that were not found. */
  meaningOfMissing: 0.5,
  /** The same cosine for each of up to four words after the third: long queries describe, short ones name. */
  meaningPerWord: 0.5,
} as const;

/*
 * The rest was not fitted, since no public set has brands, prices or visitors: large enough to order
 * what fits about equally well, too small to lift what does not fit.
 */

/** Added for a wish that a product meets, at most. */
export const wishWeights = {
  color: 0.6,
  brand: 0.8,
  category: 0.5,
  'price-level': 1,
} as const;

/** Cheap and dear are meant among what scores at least this share of the best: not beside a stray part. */
export const goodShare = 0.5;

/** Times the cosine to the visitor's taste. */
export const tasteWeight = 0.25;

/** Popularity as a share of the most popular candidate's, for what is equal in all else. */
export const popularityWeight = 0.05;

/** Candidates by words and by meaning that are looked at closely. */
export const candidates = { words: 150, meaning: 100 } as const;

/**
 * Vectors are never quite strange to each other: nonsense reaches a cosine of .32 with its nearest of
 * 31,000 titles, and nine of ten real queries more than .46.
 */
export const leastCosine = 0.36;

/** Beside items that hold the words, only what lies so near to the best by meaning is shown. */
export const leastShareOfBest = 0.6;

/** A word of several parts is found from this share of it: the 12 of "12 oz" alone is not enough. */
export const leastShareOfWord = 0.5;

/** Words that tell less than this share of all the query tells were not what was asked for. */
export const leastTold = 0.3;

/**
 * Unless one of them is found whole and tells at least this share of what an unknown word would: a
 * brand or a model number is enough, in a shop of 2,000 products a word that at most 13 of them hold.
 */
export const leastRarity = 0.6;
