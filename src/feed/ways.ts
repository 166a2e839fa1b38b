/** The ways that leave one stage, told apart. Pure. */
import type {Flow, Pipeline, Stage} from './feed.generated.js';

/** A way and the stage that it leads to. */
export interface Way {
  flow: Flow;
  to: Stage;
}

/** The by-passes and exits of a stage, in the feed's order; the main line is the order of the list itself. */
export function waysFrom(stage: Stage, pipeline: Pipeline): {bypasses: Way[]; exits: Way[]} {
  const leaving = (kind: Flow['kind']) =>
    pipeline.flows
      .filter((flow) => flow.kind === kind && flow.from === stage.id)
      .flatMap((flow) => {
        const to = pipeline.stages.find(({id}) => id === flow.to);
        return to ? [{flow, to}] : [];
      });
  return {bypasses: leaving('bypass'), exits: leaving('exit')};
}

/** Whether the main line passes a stage; one off the line is a way out. */
export const isOnMainLine = (stage: Stage, {flows}: Pipeline): boolean =>
  flows.some(({kind, from, to}) => kind === 'main' && (from === stage.id || to === stage.id));
