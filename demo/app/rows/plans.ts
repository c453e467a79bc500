import type { RowSpec } from './row-spec.ts';

const forYou: RowSpec = { strategy: 'for-you', sure: true };
const because: RowSpec = { strategy: 'because-you-viewed', sure: false };
const recent: RowSpec = { strategy: 'recently-viewed', sure: false };
const popular: RowSpec = { strategy: 'popular', sure: true };

/** Which rows a page has, most wanted first: an item of one row does not come back in the next. */
export const plans = {
  home: (): RowSpec[] => [{ ...forYou, taste: true }, because, recent, popular],
  product: (item: string): RowSpec[] => [
    { strategy: 'similar', item, sure: true },
    { strategy: 'complementary', item, sure: true },
    recent,
  ],
  department: (): RowSpec[] => [forYou, recent],
  search: (): RowSpec[] => [forYou, recent],
  /** `latest` is what was put into the cart last. */
  cart: (latest: string | undefined): RowSpec[] =>
    latest === undefined
      ? [forYou, recent, popular]
      : [
          { strategy: 'complementary', item: latest, title: 'row.complementary.cart', sure: true },
          forYou,
        ],
  nothing: (): RowSpec[] => [popular, forYou],
};
