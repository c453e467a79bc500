/** Names of the characters 160 to 255 in HTML, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const characters = new Map<string, string>([
  ...latin.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    trade: '™',
    bull: '•',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    prime: '′',
    Prime: '″',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
  }),
]);

/** Characters beyond are not looked at: twice what a description may keep, with room for markup. */
const readLimit = 40_000;

/**
 * The text of a value that may hold markup: tags, comments, scripts and styles taken out, entities
 * replaced, those of feeds that are escaped twice as well. What is no text comes back as it is.
 */
export function plainText(value: unknown): unknown {
  if (typeof value !== 'string' || !/[<&]/.test(value)) return value;
  let text = value.slice(0, readLimit);
  // `&amp;lt;p&amp;gt;`: markup that was escaped once for HTML and once more for the feed.
  for (let pass = 0; pass < 3 && /[<&]/.test(text); pass++) {
    text = withoutMarkup(decodeEntities(text));
  }
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** `Caf&eacute; &amp; Bar` as `Café & Bar`; a name that is not known stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g,
    (whole, ten, hex, name) => {
      if (name !== undefined) return characters.get(name) ?? whole;
      const point = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    },
  );
}

/** Tags that part no words. */
const inline = /<\/?(?:b|i|u|em|strong|span|a|small|sup|sub|mark)\b[^<>]*>/gi;

/** Scripts, styles, comments, and any other tag; also one that is cut off. */
const markup =
  /<(?:(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|!--[\s\S]*?(?:-->|$)|[/!?]?[a-z][^<>]*(?:>|$))/gi;

function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(inline, '').replace(markup, ' ') : text;
}
