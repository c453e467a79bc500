/** Milliseconds since 1970. An argument wherever time matters, so that tests can set it. */
export type Clock = () => number;

export const minute = 60_000;
export const day = 24 * 60 * minute;
