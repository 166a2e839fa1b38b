/** The drawing of one element: follows its list, its width and its fonts. */
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {Principle, Stage} from '../feed/feed.generated.js';
import type {DiagramParts, PipelineOptions} from '../handout/diagram-parts.js';
import type {View} from '../handout/view.js';
import {aboveTemplate} from './above.template.js';
import {arrange} from './arrange.js';
import {graphOf} from './graph.js';
import {linesOf, planOf} from './layout.js';
import {cutOf, drawLines, group, linesFrame} from './lines.js';
import {boxesOf, metricsOf, piecesOf, widestWord} from './measure.js';
import {touchesTemplate, touchingTemplate} from './touching.template.js';
import {Walk} from './walk.js';
import {walkTemplate} from './walk.template.js';

/** An element that shows a pipeline. */
export interface DrawingHost extends ReactiveControllerHost, HTMLElement {}

export class Drawing implements ReactiveController, DiagramParts {
  readonly #host: DrawingHost;
  /** In the next frame: what drawing changes in size would else be told as an error to the page. */
  readonly #resized = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  });
  #frame = 0;
  #connection: AbortController | undefined;
  readonly #lines = linesFrame();
  #view: View | undefined;
  #options: PipelineOptions | undefined;
  /** What the widest word was measured of, and its width. */
  #measured: {of: string; widest: number} | undefined;
  /** Id of the principle whose stages are marked. */
  #principle: string | undefined;
  readonly #walk: Walk;

  constructor(host: DrawingHost) {
    this.#host = host;
    this.#walk = new Walk(host, this.#lines);
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    // Words are wider in another font.
    document.fonts.addEventListener(
      'loadingdone',
      () => {
        this.#measured = undefined;
        this.#draw();
      },
      {signal: this.#connection.signal},
    );
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    this.#draw();
    this.#walk.updated();
  }

  above(view: View, options: PipelineOptions): TemplateResult {
    [this.#view, this.#options] = [view, options];
    const principle = view.feed.principles.find(({id}) => id === this.#principle);
    return aboveTemplate(view, {
      host: this.#host,
      walk: this.#walk,
      options,
      principle,
      showAll: () => this.#mark(undefined),
    });
  }

  inPanel = (stage: Stage, view: View): TemplateResult =>
    touchingTemplate(
      stage,
      view,
      this.#options!,
      this.#host,
      walkTemplate(stage, view, this.#options!, this.#walk),
    );

  touches = (principle: Principle, view: View): TemplateResult =>
    touchesTemplate(view, this.#principle === principle.id, () => this.#mark(principle.id));

  /** Marks the stages of a principle; those of none again when it is the same. */
  #mark(principle: string | undefined): void {
    const {id} = {id: this.#principle === principle ? undefined : principle};
    this.#principle = id;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const root = this.#host.shadowRoot!;
      const target = id
        ? root.querySelector<HTMLElement>('.shown')
        : root.querySelector<HTMLElement>('.tools button');
      target?.focus();
      target?.scrollIntoView({block: 'start'});
    });
  }

  #draw(): void {
    const pieces = piecesOf(this.#host.shadowRoot!);
    if (!pieces || !this.#view) return;
    const {section, list, stages} = pieces;
    this.#resized.observe(section);
    this.#resized.observe(list);
    if (section.offsetWidth === 0) return;
    const {pipeline, principles} = this.#view.feed;
    const metrics = metricsOf(pieces);
    const graph = graphOf(pipeline);
    const of = `${metrics.radius} ${pieces.heads.map((head) => head.textContent).join()}`;
    if (this.#measured?.of !== of) this.#measured = {of, widest: widestWord(pieces)};
    const {orientation} = this.#options!;
    const {widest} = this.#measured;
    const plan = planOf(graph, {...metrics, widest}, {width: section.offsetWidth, orientation});
    arrange(pieces, graph, plan, metrics);

    const touched = principles.find(({id}) => id === this.#principle)?.stages;
    stages.forEach((stage, i) =>
      stage.toggleAttribute(
        'data-aside',
        touched !== undefined && !touched.includes(pipeline.stages[i]!.id),
      ),
    );
    const boxes = boxesOf(pieces, graph.out);
    const lines = linesOf(graph, plan, boxes, metrics);
    const {top} = section.getBoundingClientRect();
    const cuts = pipeline.stages.flatMap(({interventions}, i) => {
      if (interventions.length === 0 || graph.out[i]) return [];
      const words = stages[i]!.querySelector('.break')?.getBoundingClientRect();
      const place = cutOf(i, lines, words && words.top - top + metrics.radius * 0.5);
      return place ? [{stage: i, place}] : [];
    });
    const isRtl = getComputedStyle(section).direction === 'rtl';
    const drawn = group(isRtl ? {transform: `translate(${boxes.width} 0) scale(-1 1)`} : {});
    drawn.append(...drawLines(lines, cuts, metrics));
    this.#lines.replaceChildren(drawn);
    this.#walk.lines = lines;
    this.#walk.group = drawn;
    if (this.#lines.parentNode !== section) section.prepend(this.#lines);
  }
}
