/** Milliseconds between two steps at speed 1. */
const pace = 3_600;

export type Speed = 0.5 | 1 | 2;

/** Calls for one step after another, at a readable pace. */
export interface Player {
  readonly playing: boolean;
  readonly speed: Speed;
  play(): void;
  pause(): void;
  /** One step now; the pace goes on from there. */
  step(): void;
  setSpeed(speed: Speed): void;
}

/**
 * @param next does one step and resolves with whether there are more.
 * @param changed called when playing begins or ends.
 */
export function createPlayer(next: () => Promise<boolean>, changed: () => void): Player {
  let playing = false;
  let speed: Speed = 1;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    // A slow step is never overtaken by the next.
    if (busy) return;
    clearTimeout(timer);
    busy = true;
    const more = await next().finally(() => {
      busy = false;
    });
    if (!more) set(false);
    else wait();
  }

  function wait(): void {
    clearTimeout(timer);
    if (playing) timer = setTimeout(run, pace / speed);
  }

  function set(value: boolean): void {
    if (!value) clearTimeout(timer);
    if (playing === value) return;
    playing = value;
    changed();
  }

  return {
    get playing() {
      return playing;
    },
    get speed() {
      return speed;
    },
    play() {
      set(true);
      void run();
    },
    pause: () => set(false),
    step: () => void run(),
    setSpeed(value) {
      speed = value;
      if (!busy) wait();
      changed();
    },
  };
}
