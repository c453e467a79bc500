import { button } from '../components/button.ts';
import { h } from '../dom.ts';
import { t } from '../i18n/i18n.ts';
import type { Player, Speed } from './player.ts';

const speeds: readonly Speed[] = [0.5, 1, 2];

export interface Controls {
  element: HTMLElement;
  /** Brings the buttons in line with the player. */
  update(state: { player: Player; ready: boolean; over: boolean }): void;
}

/** Play, pause, step, restart and speed. */
export function createControls(actions: {
  toggle: () => void;
  step: () => void;
  restart: () => void;
  speed: (speed: Speed) => void;
}): Controls {
  const play = button({
    label: t('tour.pause'),
    icon: 'pause',
    look: 'primary',
    onclick: actions.toggle,
  });
  const step = button({ label: t('tour.step'), icon: 'chevron-end', onclick: actions.step });
  const restart = button({ label: t('tour.restart'), icon: 'undo', onclick: actions.restart });
  const choices = speeds.map((speed) =>
    h(
      'button',
      { type: 'button', onclick: () => actions.speed(speed) },
      t('tour.times', { speed }),
    ),
  );
  const element = h(
    'div',
    { class: 'tour-controls', role: 'group', 'aria-label': t('tour.controls') },
    play,
    step,
    restart,
    h('div', { class: 'segments', role: 'group', 'aria-label': t('tour.speed') }, choices),
  );

  function update({ player, ready, over }: { player: Player; ready: boolean; over: boolean }) {
    const twin = button(
      player.playing
        ? { label: t('tour.pause'), icon: 'pause' }
        : { label: over ? t('tour.again') : t('tour.play'), icon: over ? 'undo' : 'play' },
    );
    play.replaceChildren(...twin.childNodes);
    play.disabled = !ready;
    step.disabled = !ready || over;
    restart.disabled = !ready;
    for (const [place, choice] of choices.entries()) {
      choice.setAttribute('aria-pressed', String(speeds[place] === player.speed));
    }
  }

  return { element, update };
}
