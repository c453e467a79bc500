const irregular = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    knives: 'knife',
    lives: 'life',
    leaves: 'leaf',
    loaves: 'loaf',
    shelves: 'shelf',
    halves: 'half',
    wolves: 'wolf',
    scarves: 'scarf',
    shoes: 'shoe',
    toes: 'toe',
    hoes: 'hoe',
    series: 'series',
    lens: 'lens',
    lenses: 'lens',
    gas: 'gas',
    canvas: 'canvas',
    christmas: 'christmas',
  }),
);

/**
 * A folded English word without its plural ending: the S-stemmer (Harman, JASIS 42, 1991) with
 * the sibilants that it leaves apart ("glasses", "boxes") and the common irregular plurals. Nothing more
 * is cut off: "running" and "run" are different wishes in a shop.
 */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || !/^[a-z]+$/.test(word)) return word;
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|zz|o)es$/.test(word)) return word.slice(0, -2);
  if (/(ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}
