/** What one element shows over and beside its list of stages. */
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Principle, Stage} from '../feed/feed.generated.js';
import type {DiagramHost, DiagramParts, PipelineOptions} from '../handout/diagram-parts.js';
import type {View} from '../handout/view.js';
import {aboveTemplate} from './above.template.js';
import {Drawing} from './drawing.js';
import {markTemplate} from './marking.template.js';
import {saveTemplate} from './save.template.js';
import {touchingTemplate} from './touching.template.js';
import {Walk} from './walk.js';
import {walkTemplate} from './walk.template.js';

export class Diagram implements ReactiveController, DiagramParts {
  readonly #host: DiagramHost;
  readonly #drawing: Drawing;
  readonly #walk: Walk;
  #connection: AbortController | undefined;
  #shown: {view: View; options: PipelineOptions} | undefined;
  /** Id of the principle whose stages are marked. */
  #marked: string | undefined;
  /** Ids of the principles and actions to which a stage can lead. */
  #onShow: (string | undefined)[] = [];

  constructor(host: DiagramHost) {
    this.#host = host;
    this.#drawing = new Drawing(host.shadowRoot!);
    this.#walk = new Walk(host, this.#drawing);
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    this.#drawing.followFonts(this.#connection.signal);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#drawing.rest();
  }

  hostUpdated(): void {
    if (!this.#shown) return;
    const {view, options} = this.#shown;
    this.#drawing.draw({
      pipeline: view.feed.pipeline,
      orientation: options.orientation,
      marked: this.#principle(view)?.stages ?? [],
      besides: [view.words, options.open],
    });
    this.#keepFocus();
    this.#walk.arrive();
    this.#lookAround();
  }

  above(view: View, options: PipelineOptions): TemplateResult {
    this.#shown = {view, options};
    this.#walk.keepTo(view.feed.pipeline.stages);
    return aboveTemplate(view, {
      walk: this.#walk,
      options,
      principle: this.#principle(view),
      showAll: () => {
        this.#mark(undefined);
        this.#goTo('.tools button');
      },
      save: saveTemplate(this.#host, view),
    });
  }

  inPanel(stage: Stage, view: View): TemplateResult | typeof nothing {
    // The list follows what stands above it.
    const {options} = this.#shown!;
    // A feed may name thousands of actions in each.
    if (options.open !== stage.id) return nothing;
    const walk = walkTemplate(stage, view, options, this.#walk);
    return touchingTemplate(stage, view, {
      options,
      host: this.#host,
      isOnShow: (id) => this.#onShow.includes(id),
      walk,
    });
  }

  touches(principle: Principle, view: View): TemplateResult {
    const {id} = principle;
    const isMarked = this.#marked === id;
    return markTemplate(view, isMarked, () => {
      this.#mark(isMarked ? undefined : id);
      if (!isMarked) this.#goTo('.shown');
    });
  }

  #principle(view: View): Principle | undefined {
    return view.feed.principles.find(({id}) => id === this.#marked);
  }

  /** Marks the stages of a principle, or none. */
  #mark(principle: string | undefined): void {
    this.#marked = principle;
    this.#host.requestUpdate();
  }

  /** Brings somebody to a place above the drawing. */
  #goTo(selector: string): void {
    void this.#host.updateComplete.then(() => {
      const target = this.#host.shadowRoot!.querySelector<HTMLElement>(selector);
      target?.focus();
      target?.scrollIntoView({block: 'start'});
    });
  }

  /** When a page closes the stage in which the focus stands, it stays at that stage. */
  #keepFocus(): void {
    const {activeElement} = this.#host.shadowRoot!;
    if (activeElement?.closest('.panel') && !activeElement.checkVisibility())
      activeElement.closest('.stage')?.querySelector('button')?.focus({preventScroll: true});
  }

  /** Which principles and actions are on show is known once they are. */
  #lookAround(): void {
    const ids = [
      ...this.#host.shadowRoot!.querySelectorAll<HTMLElement>(
        '.root > .handout [data-principle], .root > .handout [data-action]',
      ),
    ].map(({dataset}) => dataset['principle'] ?? dataset['action']);
    if (String(ids) === String(this.#onShow)) return;
    this.#onShow = ids;
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}
