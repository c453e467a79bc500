import type { Backend, Status } from '../../../src/index.js';
import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { millisText } from '../format.ts';
import { number, t } from '../i18n/i18n.ts';
import type { BackendWish } from '../replaceable.ts';
import { shopHolder } from '../shop.ts';
import { factList } from './facts.ts';
import { type Measurement, measureBackend } from './measure-backend.ts';

const wishes: readonly BackendWish[] = ['auto', 'direct', 'wasm', 'webgpu'];

/** Where the engine runs, on what, and how fast; with the switch between backends. */
export function createEnginePanel() {
  const facts = h('div');
  const note = h('p', { class: 'muted', role: 'status' });
  const results = h('div', { class: 'hood-measured', role: 'status' });
  const buttons = wishes.map((wish) =>
    h('button', { type: 'button', onclick: () => void choose(wish) }, t(`hood.backend.${wish}`)),
  );
  const measure = button({ label: t('hood.measure'), size: 'small', onclick: () => void run() });
  const element = h(
    'div',
    {},
    facts,
    h('div', { class: 'segments', role: 'group', 'aria-label': t('hood.backend.switch') }, buttons),
    note,
    measure,
    results,
  );
  press();

  function press(): void {
    for (const [place, one] of buttons.entries()) {
      one.setAttribute('aria-pressed', String(wishes[place] === shopHolder.wish()));
    }
  }

  async function choose(wish: BackendWish): Promise<void> {
    for (const one of buttons) one.disabled = true;
    note.textContent = t('hood.backend.changing');
    await shopHolder.replace(wish);
    note.textContent = t('hood.backend.changed');
    for (const one of buttons) one.disabled = false;
    press();
  }

  /** One backend after the other: side by side they would slow each other. */
  async function run(): Promise<void> {
    measure.disabled = true;
    results.replaceChildren();
    const backends: Backend[] = ['direct', 'wasm', 'webgpu'];
    for (const backend of backends) {
      const line = h('p', {});
      results.append(line);
      const measured = await measureBackend(backend, (share) => {
        line.textContent = t('hood.measuring', {
          backend: t(`hood.backend.${backend}`),
          share: number(share, { style: 'percent' }),
        });
      });
      line.textContent = measuredWords(measured);
    }
    measure.disabled = false;
  }

  function update(status: Status): void {
    const { model, embedding } = status;
    const perSecond = embedding.ms > 0 ? (embedding.computed / embedding.ms) * 1000 : undefined;
    facts.replaceChildren(
      factList([
        [t('hood.state'), t(`hood.state.${status.state}`)],
        [t('hood.thread'), t(`hood.thread.${status.thread}`)],
        [
          t('hood.backend'),
          model.backend ? t(`hood.backend.${model.backend}`) : t(`hood.model.${model.state}`),
        ],
        [t('hood.why'), model.why],
        [t('hood.model'), model.id],
        [
          t('hood.dimensions'),
          model.dimensions === undefined ? undefined : number(model.dimensions),
        ],
        [t('hood.load'), model.loadMs === undefined ? undefined : millisText(model.loadMs)],
        [t('hood.vectors'), t('hood.vectors.of', { done: embedding.done, total: embedding.total })],
        [t('hood.computed'), computedWords(status)],
        [
          t('hood.speed'),
          perSecond === undefined
            ? undefined
            : t('hood.per-second', { count: Math.round(perSecond) }),
        ],
      ]),
      h('progress', {
        class: 'progress-bar',
        max: Math.max(1, embedding.total),
        value: embedding.done,
        'aria-label': t('hood.vectors'),
      }),
      ...status.problems.map(({ code, message }) =>
        h('p', { class: 'notice', lang: 'en' }, h('code', {}, code), ' ', message),
      ),
    );
  }

  return { element, update };
}

function computedWords({ embedding }: Status): string {
  if (embedding.computed === 0) return t('hood.computed.none');
  return t('hood.computed.some', { count: embedding.computed, time: millisText(embedding.ms) });
}

function measuredWords({ asked, ran, why, loadMs, texts, ms }: Measurement): string {
  const backend = t(`hood.backend.${asked}`);
  if (ran !== asked || texts === 0) return t('hood.measured.not', { backend, why: why ?? '–' });
  return t('hood.measured', {
    backend,
    load: millisText(loadMs ?? 0),
    count: texts,
    time: millisText(ms),
    speed: Math.round((texts / Math.max(1, ms)) * 1000),
  });
}
