import type {nothing, ReactiveControllerHost, TemplateResult} from 'lit';
import type {Principle, Stage} from '../feed/feed.generated.js';
import type {View} from './view.js';

/** An element that shows a pipeline. */
export interface DiagramHost extends ReactiveControllerHost, HTMLElement {}

/** What the element that draws the pipeline decides. */
export interface PipelineOptions {
  /** Id of the stage that is open. */
  open: string | null | undefined;
  /** Opens a stage, or closes it when it is the open one. */
  toggle: (stage: string) => void;
  orientation: 'auto' | 'horizontal' | 'vertical';
  /** Level of the diagram's heading. */
  level: number;
  /** Whether an open stage shows its actions as cards; not where the element shows them already. */
  cards: boolean;
}

/**
 * What is drawn over the list of stages, and what leads through it. Of one element; loaded where a pipeline is on show, since the
 * list says the same.
 */
export interface DiagramParts {
  /** Between summary and list: ways to go through the pipeline, and to take it along. */
  above: (view: View, options: PipelineOptions) => TemplateResult;
  /** In an open stage: the principles and actions that touch it, and where its way can lead. */
  inPanel: (stage: Stage, view: View) => TemplateResult | typeof nothing;
  /** With a principle: shows its stages. */
  touches: (principle: Principle, view: View) => TemplateResult;
}
