import {afterwards} from './elements.js';

/** A timer that waits for the clock to be moved. */
interface Timer {
  due: number;
  run: () => void;
}

/** Timers shorter than this are those of tests and of Lit; they run as always. */
const shortest = 1000;

/** The clock of the page, moved by the test: timers of a second and more go by it. */
export class MovingClock {
  #now: number;
  readonly #timers = new Map<number, Timer>();

  /** @param start RFC 3339. */
  constructor(start: string) {
    this.#now = Date.parse(start);
    const {setTimeout, clearTimeout} = window;
    Date.now = () => this.#now;
    let last = 1_000_000_000;
    Object.assign(window, {
      setTimeout: (run: () => void, delay = 0, ...values: unknown[]) => {
        if (delay < shortest) return setTimeout(run, delay, ...values);
        this.#timers.set(++last, {due: this.#now + delay, run});
        return last;
      },
      clearTimeout: (id: number) => this.#timers.delete(id) || clearTimeout(id),
    });
    afterwards(() => Object.assign(window, {setTimeout, clearTimeout}));
  }

  /** What the clock shows, as 2026-11-01T04:00:00.000Z. */
  get instant(): string {
    return new Date(this.#now).toISOString();
  }

  /** Moves on to the next timer and lets it run; false when there is none before the end. */
  next(end: string): boolean {
    const [id, timer] =
      [...this.#timers].sort(([, first], [, second]) => first.due - second.due)[0] ?? [];
    if (id === undefined || !timer || timer.due > Date.parse(end)) return false;
    this.#timers.delete(id);
    this.#now = timer.due;
    timer.run();
    return true;
  }
}
