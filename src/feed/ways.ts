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

/** Whether a stage is a way out: exits lead there, nothing leads on, and the main line passes it by. */
export const isWayOut = ({id}: Pick<Stage, 'id'>, {flows}: Pick<Pipeline, 'flows'>): boolean =>
  flows.some(({kind, to}) => kind === 'exit' && to === id) &&
  !flows.some(({kind, from, to}) => from === id || (kind === 'main' && to === id));
