import type { Status, StoredInteraction } from '../../../src/index.js';
import { h } from '../dom.ts';
import { bytesText } from '../format.ts';
import { number, t } from '../i18n/i18n.ts';
import { fieldFacts, localEntries, measureUsage } from './measure-storage.ts';

const explained = [
  'sequence',
  'type',
  'item',
  'brand',
  'category',
  'time',
  'seconds',
  'slate',
  'position',
  'quantity',
  'value',
  'text',
] as const;

/** What is stored, where, and how many bytes it takes. */
export async function storageFacts(
  rows: readonly StoredInteraction[],
  status: Status,
): Promise<HTMLElement> {
  const usage = await measureUsage();
  const facts = fieldFacts(rows);
  const bytes = new TextEncoder().encode(JSON.stringify(rows)).length;
  const local = localEntries();
  return h(
    'div',
    { class: 'storage' },
    h('p', {}, t(`yours.where.${status.storage}`)),
    h(
      'dl',
      { class: 'facts' },
      ...fact(t('yours.rows'), number(rows.length)),
      ...fact(t('yours.rows.bytes'), bytesText(rows.length === 0 ? 0 : bytes)),
      ...(usage?.database === undefined
        ? []
        : fact(t('yours.usage.database'), bytesText(usage.database))),
      ...(usage?.offline === undefined
        ? []
        : fact(t('yours.usage.offline'), bytesText(usage.offline))),
      ...(usage ? fact(t('yours.usage.total'), bytesText(usage.total)) : []),
    ),
    facts.length > 0 && fieldTable(facts),
    local.length > 0 &&
      h(
        'p',
        { class: 'muted' },
        t('yours.local', {
          list: local.map(({ name, bytes }) => `${name} (${bytesText(bytes)})`).join(', '),
        }),
      ),
    h('p', { class: 'muted' }, t('yours.usage.note')),
  );
}

function fieldTable(facts: ReturnType<typeof fieldFacts>): HTMLElement {
  return h(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('yours.fields') },
    h(
      'table',
      {},
      h('caption', {}, t('yours.fields')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, t('yours.field')),
          h('th', { scope: 'col' }, t('yours.field.means')),
          h('th', { scope: 'col', class: 'figure' }, t('yours.field.rows')),
          h('th', { scope: 'col', class: 'figure' }, t('yours.field.bytes')),
          h('th', { scope: 'col' }, t('yours.field.example')),
        ),
      ),
      h(
        'tbody',
        {},
        facts.map(({ name, rows, bytes, example }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, h('code', {}, name)),
            h('td', {}, meaningOf(name)),
            h('td', { class: 'figure' }, number(rows)),
            h('td', { class: 'figure' }, number(bytes)),
            h('td', {}, h('code', {}, example)),
          ),
        ),
      ),
    ),
  );
}

function meaningOf(name: string): string {
  const known = explained.find((field) => field === name);
  return known ? t(`yours.field.${known}`) : '';
}

function fact(name: string, value: string): HTMLElement[] {
  return [h('dt', {}, name), h('dd', {}, h('bdi', {}, value))];
}
