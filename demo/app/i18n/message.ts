/** A text with `{holes}`; the two forms are chosen by `{count}`. */
export type Message = string | { one: string; other: string };
