/** Following one person's way from stage to stage. */
import type {DiagramHost, PipelineOptions} from '../handout/diagram-parts.js';
import type {Drawing} from './drawing.js';
import {pathOf} from './geometry.js';
import {svg} from './lines.js';

/** Milliseconds from one stage to the next, where motion is welcome. */
const pace = 700;

export class Walk {
  readonly #host: DiagramHost;
  readonly #drawing: Drawing;
  /** Ids of the stages that were passed; the last is where one stands. */
  #way: string[] = [];
  /** What is to be done once the element shows it. */
  #arrive: (() => void) | undefined;

  constructor(host: DiagramHost, drawing: Drawing) {
    this.#host = host;
    this.#drawing = drawing;
  }

  /** Whether somebody is on the way, and looking at it. */
  isOn({open}: PipelineOptions): boolean {
    return this.at !== undefined && open === this.at;
  }

  /** Where one stands. */
  get at(): string | undefined {
    return this.#way.at(-1);
  }

  get canGoBack(): boolean {
    return this.#way.length > 1;
  }

  /** Ends where a stage of the way is no more: the feed is another one. */
  keepTo(stages: readonly {id: string}[]): void {
    if (!this.#way.every((passed) => stages.some(({id}) => id === passed))) this.#way = [];
  }

  start(stage: string, options: PipelineOptions): void {
    this.#way = [];
    this.#go(stage, options);
  }

  stop(): void {
    this.#way = [];
    this.#host.requestUpdate();
  }

  back(options: PipelineOptions): void {
    this.#way.pop();
    this.#go(this.#way.pop()!, options);
  }

  /** Goes on to a stage and opens it. */
  go(stage: string, options: PipelineOptions): void {
    this.#go(stage, options, this.at);
  }

  /** @param from Where somebody goes there from, to be seen on the way. */
  #go(stage: string, options: PipelineOptions, from?: string): void {
    this.#way.push(stage);
    if (options.open !== stage) options.toggle(stage);
    this.#host.requestUpdate();
    this.#arrive = () => this.#show(from, stage);
  }

  /** Once the element has drawn. */
  arrive(): void {
    const root = this.#host.shadowRoot!;
    // What can happen next is said with the stage that somebody comes to.
    root.querySelector('[aria-describedby="next"]')?.removeAttribute('aria-describedby');
    const stage = root.querySelector('#next')?.closest('.stage');
    stage?.querySelector('button')?.setAttribute('aria-describedby', 'next');
    const arrive = this.#arrive;
    this.#arrive = undefined;
    arrive?.();
  }

  #show(from: string | undefined, to: string): void {
    const stages = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('.stage')];
    const find = (id: string | undefined) =>
      stages.findIndex(({dataset}) => dataset['stage'] === id);
    const [start, end] = [find(from), find(to)];
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const button = stages[end]?.querySelector('button');
    button?.focus({preventScroll: true});
    button?.scrollIntoView({block: 'start', behavior: isCalm ? 'auto' : 'smooth'});
    // What opens and closes moves the lines in the next frame.
    if (!isCalm) requestAnimationFrame(() => requestAnimationFrame(() => this.#move(start, end)));
  }

  /** Has somebody go along a line. */
  #move(start: number, end: number): void {
    const {lines, group} = this.#drawing;
    const line = lines.find(({edge}) => edge.from === start && edge.to === end);
    if (!line) return;
    const dot = svg('circle', {class: 'person', r: '7'});
    dot.style.offsetPath = `path("${pathOf(line.points, 8)}")`;
    group.append(dot);
    const motion = dot.animate(
      {offsetDistance: ['0%', '100%']},
      {duration: pace, easing: 'ease-in-out'},
    );
    for (const over of ['finish', 'cancel']) motion.addEventListener(over, () => dot.remove());
  }
}
