import type { Importer } from './importer.js';
import { rowsInValue } from './json-value.js';
import { wholeText } from './whole-text.js';

/** A JSON document in any of the shapes that `rowsInValue` knows. Throws `SyntaxError` for what is none. */
export const importJson: Importer = async function* (text, context) {
  yield rowsInValue(JSON.parse(await wholeText(text)), context);
};
