/** Letters that decomposition leaves as they are, as plain keyboards type them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const ascii = /^[\0-\x7f]*$/;

/** Whether all of `text` is ASCII, as most texts are; properties of Unicode are slow to look up. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/**
 * `text` in one spelling: compatibility forms unified (NFKC), lower case, accents off, typographic
 * quotes, dashes and fractions as a keyboard types them. Lone surrogates and control characters become
 * blanks, invisible ones go. Only the accents of Latin, Greek and Cyrillic go: marks that carry vowels stay.
 */
export function fold(text: string): string {
  if (isAscii(text)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
    const printed = text.toLowerCase().replace(/[\0-\x1f\x7f]/g, ' ');
    return printed.replaceAll('`', "'").replaceAll("''", '"');
  }
  return (
    text
      .replace(/[\p{Cs}\p{Cc}]/gu, ' ')
      .replace(/\p{Cf}/gu, '')
      .replaceAll('´', "'")
      .replace(/\p{No}/gu, (sign) => ` ${sign.normalize('NFKC')} `)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‐‑‒–—−]/g, '-')
      .replaceAll('⁄', '/')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter]!)
      // Last: compatibility forms and what accents stood between come out as quotes too.
      .replace(/[‘’′`]/g, "'")
      .replace(/[“”„″]|''/g, '"')
  );
}
