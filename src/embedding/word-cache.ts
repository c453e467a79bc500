/** Pieces that are remembered; a shop's titles have some ten thousand. */
const mostPieces = 20_000;
/** Scripts without spaces come in long pieces, which hardly come again. */
const longestPiece = 40;

/**
 * A space, or comma or full stop and space, between ASCII letters or digits: no rule of a normalizer
 * that is seen at work here reaches across it, unlike the space between a digit and its inch mark.
 */
const between = /(?<=[a-z0-9][,.]?) (?=[a-z0-9])/i;

/**
 * The tokens of a text, piece by piece, each short piece tokenized once: titles share most of their words, and
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
        if (known.size >= mostPieces) known.clear();
        if (piece.length <= longestPiece) known.set(piece, found);
      }
      for (const id of found) ids.push(id);
    }
    return ids;
  };
}

/** The pattern of windowshop's own tokenizers: numbers and words. */
const wordPattern = '[0-9]+(?:[./][0-9]+)*|\\p{L}+';
/** Steps of a normalizer that look at characters and what modifies them, never across a space. */
const localSteps: readonly unknown[] = ['NFKD', 'NFC', 'StripAccents', 'Lowercase'];

/**
 * Whether the tokenizer of a `tokenizer.json` cuts a text into numbers and words before it looks for
 * tokens, and does nothing else that reaches across a space between them. Told by the very steps that
 * windowshop's own tokenizers have: another one is taken as it is.
 */
export function cutsWords(json: unknown): boolean {
  const { post_processor, pre_tokenizer, added_tokens, normalizer, model } = json as TokenizerFile;
  const [split, marks, ...others] = pre_tokenizer?.pretokenizers ?? [];
  const isCut =
    split?.type === 'Split' &&
    split.behavior === 'Removed' &&
    split.invert === true &&
    split.pattern?.Regex === wordPattern &&
    marks?.type === 'Metaspace' &&
    marks.prepend_scheme === 'always' &&
    others.length === 0;
  const isLocal = (normalizer?.normalizers ?? []).every(
    ({ type, pattern }) => localSteps.includes(type) || (type === 'Replace' && isSafe(pattern)),
  );
  // An added token may hold a space.
  const isPlain = (added_tokens ?? []).every(({ content }) => !/\s/.test(content));
  return isCut && isLocal && isPlain && !post_processor && model?.type === 'Unigram';
}

/** A replacement of single characters, or of the inch mark behind a number. */
function isSafe(pattern: Pattern | undefined): boolean {
  if (pattern?.String !== undefined) return !/[\sa-z0-9]/i.test(pattern.String);
  const regex = pattern?.Regex ?? '';
  return /^\[[^\]\\a-z0-9^-]+\]$/i.test(regex) || regex.startsWith('(?<=[0-9])\\s?(?:"');
}

interface Pattern {
  Regex?: string;
  String?: string;
}

interface TokenizerFile {
  post_processor?: unknown;
  normalizer?: { normalizers?: { type: string; pattern?: Pattern }[] } | null;
  pre_tokenizer?: {
    pretokenizers?: {
      type: string;
      behavior?: string;
      invert?: boolean;
      pattern?: Pattern;
      prepend_scheme?: string;
    }[];
  } | null;
  added_tokens?: { content: string }[];
  model?: { type?: string };
}
