import { modelFolders, modelNames } from './models/model-choice.js';

/** What `npm run eval -- --help` prints. */
export const help = `npm run eval: measure the recommender on data you bring

Usage: npm run eval -- --task NAME --data PATH [options]

  --task next-item   Which item comes next? --data is a folder of tab separated tables, plain or
                     gzipped: items (item_id, title, and brand, categories, description), and either
                     sequences (user_id, item_ids, days; oldest first) or valid and test (user_id,
                     history, target; oldest first).
  --task search      Which items fit a query? --data is a folder with items and qrels (query, item_id,
                     relevance).
  --task bytes       How little of a vector is enough? --data as for search; each model alone, the vectors
                     of items cut to fewer dimensions and bits.
  --task pairs       Are two texts about one product? --data is a table (source, split, left, right,
                     match).
  --task baskets     Which item was taken out of a basket? --data is a folder of years, two or more,
                     each with items and baskets (CustomerID, InvoiceDate, item_ids); the last year is
                     judged.
  --task simulate    Does learning from clicks help? Takes no --data: shoppers with made-up tastes meet
                     the engine with and without learning in a made-up shop.
  --tune             Learn the ranking weights from the valid rows of next-item folders and the last
                     baskets of a year, and write src/ranking/weights.json. --data stands once for
                     each; one of either kind is needed. Reads no test row.
  --split NAME       next-item and pairs: test (default) or valid. Tune on valid; look at test once.
                     search and bytes: odd (default), even or all queries, by their text hash. Tune on even.
                     simulate: standard, noise, no-drift, exploring or all (default).
  --models LIST      Of ${modelNames.join(', ')}; default all of them. One that is not there gets a line
                     that says how to get it.
  --mini DIR         Folder of the model mini. Default ${modelFolders.mini}
  --minilm DIR       Folder of the model minilm. Default ${modelFolders.minilm}
  --limit N          Judge only N users, queries or left texts, drawn by the seed; simulate: N shoppers
                     of each seed.
  --seed S           Whole number. Default 1. Order of ties, drawing, intervals.
  --json FILE        Also write the result as JSON.
  --plot FILE        simulate: also draw the click rates as SVG.
  --help             This text.

Nothing is learnt from what is judged. Intervals are 95 % bootstrap intervals over users, queries or
left texts. Vectors of transformers are kept for the next run, in $WINDOWSHOP_CACHE, else in windowshop/
of $XDG_CACHE_HOME, else in ~/.cache/windowshop/. docs/evaluation.md has the protocols and figures.
`;
