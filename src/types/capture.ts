/**
 * Options of `createRecommender({ capture })`. What is found is recorded as `shop.record()` would, each
 * action once however many sources tell of it.
 */
export interface CaptureOptions {
  /** Name of the global array in which GA4 and Google Tag Manager are told of events. Default `dataLayer`. */
  dataLayer?: string;
  /** Name of the global object of Segment's kind, with `on('track', …)`. Default `analytics`. */
  analytics?: string;
  /**
   * The catalogue's id for what the page calls by `names`: ids, SKUs and addresses, most telling first.
   * Without it, and where it returns nothing, the first of them that the catalogue knows is taken.
   */
  idOf?: (names: readonly string[]) => string | undefined;
  /**
   * Tell GA4 of the library's own lists: `view_item_list` and `select_item` into the data layer, with
   * `item_list_id` `rec_<strategy>`. They leave the page if a tag of yours sends them. Default false.
   */
  emit?: boolean;
}
