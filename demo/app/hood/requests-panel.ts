import { h } from '../dom.ts';
import { bytesText } from '../format.ts';
import { number, t } from '../i18n/i18n.ts';
import { type RequestFact, summarizeRequests } from './requests.ts';

/** What was asked of the network, and of whom: of nobody but this host. */
export function requestsPanel(
  facts: readonly RequestFact[],
  policy: string | undefined,
): HTMLElement {
  const { kinds, hosts, count } = summarizeRequests(facts);
  const others = hosts.filter(({ host }) => host !== location.host);
  return h(
    'div',
    {},
    h(
      'p',
      { class: others.length === 0 ? 'hood-verdict' : 'notice' },
      others.length === 0
        ? t('hood.requests.nobody', { host: location.host })
        : t('hood.requests.others', { hosts: others.map(({ host }) => host).join(', ') }),
    ),
    h(
      'table',
      { class: 'hood-table' },
      h('caption', { class: 'visually-hidden' }, t('hood.requests')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, t('hood.requests.kind')),
          h('th', { scope: 'col', class: 'figure' }, t('hood.requests.count')),
          h('th', { scope: 'col', class: 'figure' }, t('hood.requests.transferred')),
        ),
      ),
      h(
        'tbody',
        {},
        kinds.map(({ kind, count: each, transferred }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, t(`hood.requests.${kind}`)),
            h('td', { class: 'figure' }, number(each)),
            h('td', { class: 'figure' }, h('bdi', {}, bytesText(transferred))),
          ),
        ),
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, t('hood.requests.all')),
          h('td', { class: 'figure' }, number(count)),
          h(
            'td',
            { class: 'figure' },
            h('bdi', {}, bytesText(kinds.reduce((sum, { transferred }) => sum + transferred, 0))),
          ),
        ),
      ),
    ),
    h('p', { class: 'muted hood-note' }, t('hood.requests.worker')),
    policy !== undefined &&
      h(
        'details',
        { class: 'hood-policy' },
        h('summary', {}, t('hood.requests.policy')),
        h('pre', {}, h('code', {}, policy.replaceAll('; ', ';\n'))),
      ),
  );
}

/** The page's Content-Security-Policy as its server sends it. */
export async function readPolicy(): Promise<string | undefined> {
  try {
    const answer = await fetch(location.href, { method: 'HEAD' });
    return answer.headers.get('content-security-policy') ?? undefined;
  } catch {
    return undefined;
  }
}
