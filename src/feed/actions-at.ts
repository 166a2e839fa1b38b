/** What can be done at a stage of the pipeline. Pure. */
import type {Action, Feed, Stage} from './feed.generated.js';

/** The actions that a stage names, and those that name it. */
export function actionsAt({id, interventions}: Stage, {actions}: Feed): Action[] {
  const named = new Set(interventions.flatMap((place) => place.actions ?? []));
  return actions.filter((action) => named.has(action.id) || action.stages?.includes(id));
}
