/** Following one person's way from stage to stage. */
import type {PipelineOptions} from '../handout/diagram-parts.js';
import type {DrawingHost} from './drawing.js';
import {pathOf} from './geometry.js';
import type {Line} from './model.js';

/** Milliseconds from one stage to the next, where motion is welcome. */
const pace = 700;

export class Walk {
  /** The lines on show and what holds them, for whoever walks along them. */
  lines: readonly Line[] = [];
  group: SVGGElement | undefined;
  readonly #host: DrawingHost;
  /** Ids of the stages that were passed; the last is where one stands. */
  #way: string[] = [];
  /** What is to be done once the element shows it. */
  #arrive: (() => void) | undefined;

  constructor(host: DrawingHost, _lines: SVGSVGElement) {
    this.#host = host;
  }

  get isOn(): boolean {
    return this.#way.length > 0;
  }

  /** Where one stands. */
  get at(): string | undefined {
    return this.#way.at(-1);
  }

  get canGoBack(): boolean {
    return this.#way.length > 1;
  }

  start(stage: string, options: PipelineOptions): void {
    this.#way = [];
    this.go(stage, options);
  }

  stop(): void {
    this.#way = [];
    this.#host.requestUpdate();
  }

  back(options: PipelineOptions): void {
    this.#way.pop();
    this.go(this.#way.pop()!, options);
  }

  /** Goes to a stage and opens it. */
  go(stage: string, options: PipelineOptions): void {
    const from = this.at;
    this.#way.push(stage);
    if (options.open !== stage) options.toggle(stage);
    this.#host.requestUpdate();
    this.#arrive = () => this.#show(from, stage);
  }

  /** After the element has drawn. */
  updated(): void {
    const arrive = this.#arrive;
    this.#arrive = undefined;
    arrive?.();
  }

  #show(from: string | undefined, to: string): void {
    const root = this.#host.shadowRoot!;
    const find = (id: string | undefined) =>
      [...root.querySelectorAll<HTMLElement>('.stage')].findIndex(
        (stage) => stage.dataset['stage'] === id,
      );
    const [start, end] = [find(from), find(to)];
    const stage = root.querySelectorAll<HTMLElement>('.stage')[end];
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    stage?.querySelector<HTMLElement>('button')?.focus({preventScroll: true});
    stage?.scrollIntoView({block: 'nearest', behavior: isCalm ? 'auto' : 'smooth'});
    const line = this.lines.find(({edge}) => edge.from === start && edge.to === end);
    if (!line || isCalm || !this.group) return;
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    dot.setAttribute('class', 'person');
    dot.setAttribute('r', '7');
    dot.style.offsetPath = `path("${pathOf(line.points, 8)}")`;
    this.group.append(dot);
    dot.animate(
      {offsetDistance: ['0%', '100%']},
      {duration: pace, easing: 'ease-in-out'},
    ).onfinish = () => dot.remove();
  }
}
