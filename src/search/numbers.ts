/**
 * One spelling for a number: `"1,000"` and `"1000"`, `".5"`, `"1/2"` and `"0,50"`, `"1-1/2"` and
 * `"1 1/2"` and `"1.5"`. Whole numbers keep their leading zeros, which matter in model numbers.
 */
export function numberTerm(text: string): string {
  const fraction = /^(?:(\d+)[ -])?(\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    const [, whole = '0', over, under] = fraction;
    return String(Math.round((Number(whole) + Number(over) / Number(under)) * 1e4) / 1e4);
  }
  if (/^\d+$/.test(text)) return text;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return numberTerm(text.replaceAll(',', ''));
  const plain = text.replace(',', '.');
  return /^\d*\.\d+$/.test(plain) ? String(Number(plain)) : plain;
}
