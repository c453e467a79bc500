/** Words that are remembered; a shop's titles have some ten thousand. */
const mostWords = 20_000;

/**
 * A space, or comma or full stop and space, between ASCII letters or digits: no rule of a normalizer
 * that is seen at work here reaches across it, unlike the space between a digit and its inch mark.
 */
const between = /(?<=[a-z0-9][,.]?) (?=[a-z0-9])/i;

/**
 * The tokens of a text, piece by piece, each piece tokenized once: titles share most of their words, and
 * tokenizing is most of the work of a token-embedding model. Only for a tokenizer that {@link
 * cutsWords}, where the tokens of a text are those of its pieces in a row.
 */
export function cacheWords(tokenize: (text: string) => number[]): (text: string) => number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const ids: number[] = [];
    for (const piece of text.split(between)) {
      let found = known.get(piece);
      if (!found) {
        found = tokenize(piece);
        if (known.size >= mostWords) known.clear();
        known.set(piece, found);
      }
      for (const id of found) ids.push(id);
    }
    return ids;
  };
}

/**
 * Whether the tokenizer of a `tokenizer.json` cuts a text at everything that is no word before it looks
 * for tokens, and adds none of its own.
 */
export function cutsWords(json: unknown): boolean {
  const { post_processor, pre_tokenizer, added_tokens } = json as TokenizerFile;
  const first = pre_tokenizer?.pretokenizers?.[0];
  const isCut = first?.type === 'Split' && first.behavior === 'Removed' && first.invert === true;
  // An added token may hold a space.
  const plain = (added_tokens ?? []).every(({ content }) => !/\s/.test(content));
  return isCut && plain && !post_processor;
}

interface TokenizerFile {
  post_processor?: unknown;
  pre_tokenizer?: {
    pretokenizers?: { type: string; behavior?: string; invert?: boolean }[];
  } | null;
  added_tokens?: { content: string }[];
}
