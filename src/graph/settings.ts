/** How an item graph is made of a log. Commands and evaluation share one object of these. */
export interface GraphSettings {
  /**
   * Two events of one customer are a pair where they lie at most this many moments apart; 0 to 20. What
   * has one time, as the items of a basket have, is one moment. 0 pairs a basket's items alone. Default 5.
   */
  window: number;
  /**
   * What a pair weighs from the later item to the earlier one, against 1 from the earlier to the
   * later; 0 to 1. Default 0.3.
   */
  backward: number;
  /**
   * How much the weight of a pair is lowered for items that many customers deal with: it is divided
   * by (customers of one × customers of the other) to this power; 0 to 1. Default 0.5, the cosine.
   */
  alpha: number;
  /** Neither a pair nor an item of fewer customers is in the graph; 1 to 1,000. Default 5. */
  minCustomers: number;
  /** Neighbours kept of each item; 1 to 255. Default 30. */
  neighbours: number;
  /** Only this many of a customer's newest events count; 2 to 10,000. Default 500. */
  newest: number;
  /** Length of the newest part of the log that the trend compares with the part before; 1 to 3,650. Default 28. */
  recentDays: number;
  /** Length of the newest part of the log that popularity is counted in; 1 to 3,650. Default 365. */
  popularDays: number;
  /** Breaks ties of time and of weight; a whole number from 0 to 2,147,483,647. Default 1. */
  seed: number;
}

export const defaultGraphSettings: Readonly<GraphSettings> = {
  window: 5,
  backward: 0.3,
  alpha: 0.5,
  minCustomers: 5,
  neighbours: 30,
  newest: 500,
  recentDays: 28,
  popularDays: 365,
  seed: 1,
};
