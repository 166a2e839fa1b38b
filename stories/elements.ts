/** The three tags as templates whose attributes are a story's args, as Controls name them. */
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

/** Attributes that all three elements have. */
export interface SharedArgs {
  feed?: string;
  'feed-key'?: string;
  lang?: string;
  region?: string;
  source?: string;
  'heading-level'?: number;
}

/** Attributes of `<ijn-action-card>`. */
export interface CardArgs extends SharedArgs {
  action?: string;
}

/** Attributes of `<ijn-pipeline-diagram>`. */
export interface DiagramArgs extends SharedArgs {
  stage?: string;
  orientation?: 'auto' | 'horizontal' | 'vertical';
}

/** Attributes of `<ijn-principles>`. */
export interface PrinciplesArgs extends SharedArgs {
  principle?: string;
  show?: string;
  'language-menu'?: boolean;
  printable?: boolean;
  'quick-exit'?: string;
}

/** An emptied control takes its attribute away. */
const given = <Value>(value: Value | undefined) => ifDefined(value === '' ? undefined : value);

/** `<ijn-action-card>` with what the tag holds, if anything. */
export const card = (args: CardArgs, content?: unknown): TemplateResult =>
  html`<ijn-action-card
    action=${given(args.action)}
    feed=${given(args.feed)}
    feed-key=${given(args['feed-key'])}
    lang=${given(args.lang)}
    region=${given(args.region)}
    source=${given(args.source)}
    heading-level=${given(args['heading-level'])}
    >${content}</ijn-action-card
  >`;

/** `<ijn-pipeline-diagram>` with what the tag holds, if anything. */
export const diagram = (args: DiagramArgs, content?: unknown): TemplateResult =>
  html`<ijn-pipeline-diagram
    stage=${given(args.stage)}
    orientation=${given(args.orientation)}
    feed=${given(args.feed)}
    feed-key=${given(args['feed-key'])}
    lang=${given(args.lang)}
    region=${given(args.region)}
    source=${given(args.source)}
    heading-level=${given(args['heading-level'])}
    >${content}</ijn-pipeline-diagram
  >`;

/** `<ijn-principles>` with what the tag holds, if anything. */
export const principles = (args: PrinciplesArgs, content?: unknown): TemplateResult =>
  html`<ijn-principles
    principle=${given(args.principle)}
    show=${given(args.show)}
    feed=${given(args.feed)}
    feed-key=${given(args['feed-key'])}
    lang=${given(args.lang)}
    region=${given(args.region)}
    source=${given(args.source)}
    heading-level=${given(args['heading-level'])}
    quick-exit=${given(args['quick-exit'])}
    ?language-menu=${args['language-menu']}
    ?printable=${args.printable}
    >${content}</ijn-principles
  >`;

/** What stands in a tag for when the element cannot show what is asked for. */
export const fallback = html`<p>
  See <a href="https://network.example.org/handout">the handout on the network’s site</a>.
</p>`;
