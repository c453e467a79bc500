import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import { type Field, fields, type Mapping } from './columns.ts';
import type { TableFacts } from './messages.ts';

/** Which column gives which field, to be corrected where it was guessed wrongly. */
export function mappingForm(
  { columns, mapping }: TableFacts,
  onChange: (mapping: Mapping) => void,
): HTMLElement {
  const selects = new Map<Field, HTMLSelectElement>();
  const change = () => {
    const chosen: Mapping = {};
    for (const [field, { value }] of selects) if (value !== '') chosen[field] = value;
    onChange(chosen);
  };
  const known = fields.filter((field) => mapping[field] !== undefined);
  const form = h(
    'div',
    { class: 'mapping' },
    fields.map((field) => {
      const id = `map-${field}`;
      const select = h(
        'select',
        { id, class: 'field', onchange: change },
        h('option', { value: '' }, field === 'id' ? t('own.map.row-number') : t('own.map.none')),
        columns.map((column) =>
          h('option', { value: column, selected: mapping[field] === column }, column),
        ),
      );
      selects.set(field, select);
      return h('div', {}, h('label', { for: id }, t(`own.field.${field}`)), select);
    }),
  );
  return h(
    'div',
    { class: 'mapping-box' },
    h(
      'ul',
      { class: 'mapping-known', role: 'list' },
      known.map((field) =>
        h('li', {}, h('code', {}, mapping[field]), ' ', h('span', {}, t(`own.field.${field}`))),
      ),
    ),
    h('details', {}, h('summary', {}, t('own.mapping.change')), form),
  );
}
