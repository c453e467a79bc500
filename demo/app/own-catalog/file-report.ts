import type { Receipt } from '../../../src/index.js';
import { h } from '../dom.ts';
import { factList } from '../hood/facts.ts';
import { number, t } from '../i18n/i18n.ts';
import type { TableFacts } from './messages.ts';
import { rowLimit } from './read-file.ts';

/** Problems shown by name. */
const shown = 20;

/** How the file was read. */
export function tableReport(table: TableFacts): HTMLElement {
  return h(
    'div',
    {},
    factList([
      [t('own.format'), formatWords(table)],
      [t('own.encoding'), t(`own.encoding.${table.encoding}`)],
      [t('own.rows'), number(table.rows)],
      [t('own.folded'), table.folded > 0 ? number(table.folded) : undefined],
    ]),
    table.rows > rowLimit &&
      h('p', { class: 'notice' }, t('own.too-many', { limit: rowLimit, count: table.rows })),
  );
}

function formatWords({ format, separator }: TableFacts): string {
  if (format === 'json') return 'JSON';
  return t('own.format.csv', { separator: separator === '\t' ? t('own.tab') : (separator ?? ',') });
}

/** What the recommender took and what it left out, with its codes and sentences. */
export function validationReport(receipt: Receipt): HTMLElement {
  const refused = receipt.rejected.filter(({ kept }) => !kept);
  const { rejected } = receipt;
  return h(
    'div',
    { class: 'own-validation' },
    h(
      'p',
      { class: 'own-counts' },
      h('strong', {}, t('own.accepted', { count: receipt.accepted })),
      ' ',
      t('own.rejected', { count: refused.length }),
    ),
    rejected.length > 0 &&
      h(
        'details',
        { open: refused.length > 0 },
        h('summary', {}, t('own.problems', { count: rejected.length })),
        h(
          'ol',
          { class: 'own-problems', role: 'list' },
          rejected
            .slice(0, shown)
            .map(({ row, code, message, kept }) =>
              h(
                'li',
                {},
                h('span', { class: 'muted' }, t('own.row', { row: row + 1 })),
                h('code', { class: kept ? 'code-kept' : 'code-refused' }, code),
                h('span', { lang: 'en' }, sentenceOf(message, row)),
              ),
            ),
        ),
        rejected.length > shown &&
          h('p', { class: 'muted' }, t('own.problems.more', { count: rejected.length - shown })),
      ),
  );
}

// The library counts rows from 0, people from 1.
function sentenceOf(message: string, row: number): string {
  return message.replace(/^windowshop: /, '').replace(`Row ${row} `, `Row ${row + 1} `);
}
