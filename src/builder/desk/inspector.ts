import {version} from '../../../package.json';
import type {Inspection, Question} from './inspection.js';

/** Longer than this nobody waits for what is out of date, in milliseconds. */
const patience = 2000;

/** Longer than this no feed takes that somebody wrote, in milliseconds. */
const longest = 20_000;

/** Why there is no answer: the worker could not be loaded or has died, or it took too long. */
export type Failure = 'checks' | 'time';

/** Has feeds looked at in a worker: one at a time, and of those that wait only the newest. */
export class Inspector {
  readonly #onAnswer: (inspection: Inspection) => void;
  readonly #onFailure: (because: Failure) => void;
  #worker: Worker | undefined;
  #turn = 0;
  #busy = false;
  #waiting: Question | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onAnswer Called with what was found last; never with what is out of date.
   * @param onFailure Called when there will be no answer to what was asked last.
   */
  constructor(onAnswer: (inspection: Inspection) => void, onFailure: (because: Failure) => void) {
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
  }

  /** Asks for another look. */
  ask(question: Omit<Question, 'turn'>): void {
    this.#waiting = {...question, turn: ++this.#turn};
    if (!this.#busy) this.#next();
    else this.#timer ??= setTimeout(this.#giveUp, patience);
  }

  /** Stops looking: nobody waits any longer. */
  stop(): void {
    this.#waiting = undefined;
    if (this.#busy) this.#end();
  }

  readonly #giveUp = (): void => {
    this.#end();
    this.#next();
  };

  #next(): void {
    const question = this.#waiting;
    if (!question) return;
    this.#waiting = undefined;
    this.#busy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage(question);
    this.#limit = setTimeout(() => {
      // Not asked again: it would take as long.
      this.#end();
      this.#onFailure('time');
    }, longest);
  }

  #start(): Worker {
    // Beside the page, as `vite build --mode desk` makes it; a browser may have kept that of another version.
    const address = new URL(`./page/inspection.js?${version}`, document.baseURI);
    const worker = new Worker(address, {type: 'module'});
    worker.addEventListener('message', ({data}: MessageEvent<Inspection>) => {
      this.#rest();
      if (data.turn === this.#turn) this.#onAnswer(data);
      this.#next();
    });
    worker.addEventListener('error', (event) => {
      // Said in the page instead.
      event.preventDefault();
      this.#end();
      this.#onFailure('checks');
    });
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#rest();
  }

  #rest(): void {
    this.#busy = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#limit);
    this.#timer = undefined;
  }
}
