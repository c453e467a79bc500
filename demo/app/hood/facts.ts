import { h } from '../dom.ts';

/** A list of names and values; values without content are left out. */
export function factList(facts: readonly (readonly [string, Node | string | undefined])[]) {
  return h(
    'dl',
    { class: 'facts' },
    facts.flatMap(([name, value]) =>
      value === undefined ? [] : [h('dt', {}, name), h('dd', {}, h('bdi', {}, value))],
    ),
  );
}
