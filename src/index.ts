/** The npm entry: classes, events and types. Importing it registers nothing; `ijn-elements/define` does. */
export {IjnActionCard} from './action-card/ijn-action-card.js';
export type {FeedStatus} from './feed/feed-controller.js';
export type * from './feed/feed.generated.js';
export type {Problem} from './feed/problem.js';
export {IjnPipelineDiagram} from './pipeline-diagram/ijn-pipeline-diagram.js';
export {IjnPrinciples} from './principles/ijn-principles.js';
export {
  IjnActionEvent,
  IjnFeedErrorEvent,
  IjnFeedReadyEvent,
  IjnLanguageChangeEvent,
  IjnStageChangeEvent,
  type ActionChannel,
  type FeedOrigin,
} from './shared/events.js';
