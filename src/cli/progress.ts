import type { Terminal } from './terminal.js';

/** Milliseconds between two drawings: a bar must not cost more than the work it shows. */
const interval = 100;
const width = 24;

/** Tells how far something is. */
export interface Progress {
  /** Shows that `done` of `total` are done; the first call begins it. */
  update(done: number, total: number): void;
  /** Ends it. Nothing is printed where it never began. */
  end(): void;
  /** Ends it where the work failed: nothing is said to be done. */
  abandon(): void;
}

/** A bar where the terminal is a screen, else one line at the start and one at the end. */
export function createProgress(
  terminal: Terminal,
  label: string,
  now: () => number = () => performance.now(),
): Progress {
  let began: number | undefined;
  let drawn = Number.NEGATIVE_INFINITY;
  let last = { done: 0, total: 0 };

  function draw(): void {
    const { done, total } = last;
    const filled = Math.round((total > 0 ? done / total : 1) * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    terminal.err(`\r${label} ${bar} ${done}/${total}`);
  }

  return {
    update(done, total) {
      last = { done, total };
      if (began === undefined) {
        began = now();
        if (!terminal.isScreen) terminal.err(`${label}: ${total}\n`);
      }
      if (!terminal.isScreen || now() - drawn < interval) return;
      drawn = now();
      draw();
    },
    end() {
      if (began === undefined) return;
      const seconds = ((now() - began) / 1000).toFixed(1);
      if (terminal.isScreen) {
        draw();
        terminal.err(` in ${seconds} s\n`);
      } else terminal.err(`${label}: ${last.done} of ${last.total} done in ${seconds} s\n`);
      began = undefined;
    },
    abandon() {
      if (began !== undefined && terminal.isScreen) terminal.err('\n');
      began = undefined;
    },
  };
}
