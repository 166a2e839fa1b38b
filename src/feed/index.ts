/** `ijn-elements/feed`: reading and judging feeds, in a browser or in Node; no DOM. */
export {actionState, canAct, type ActionState, type CurrentState} from './action-state.js';
export type * from './feed.generated.js';
export {loadFeed, type LoadedFeed, type LoadOptions} from './load.js';
export {parseFeed, type ParsedFeed} from './parse.js';
export {describeProblem, type Problem} from './problem.js';
export {safeLink, type SafeLink} from './safe-link.js';
