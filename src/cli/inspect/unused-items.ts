/** Items that nothing in the feed leads to. Pure. */
import type {Problem} from '../../feed/problem.js';
import {itemsOf} from './items.js';
import {warning} from './warning.js';

/** Actions that no principle and no stage names, and stages that no flow names. */
export function unusedItems(document: Record<string, unknown>): Problem[] {
  const {principles, actions, stages, flows} = itemsOf(document);
  const named = new Set([
    ...principles.flatMap(({item}) => item.actions),
    ...stages.flatMap(({item}) => item.interventions.flatMap(({actions: ids = []}) => ids)),
  ]);
  const joined = new Set(flows.flatMap(({item: {from, to}}) => [from, to]));
  return [
    ...actions
      .filter(({item}) => !named.has(item.id))
      .map(({item: {id}, path}) =>
        warning(
          path,
          id,
          'is named by no principle and no stage, so the handout shows it by itself, after the principles',
          `add "${id}" to the "actions" of a principle, unless you want it there`,
        ),
      ),
    ...stages
      .filter(({item}) => stages.length > 1 && !joined.has(item.id))
      .map(({item: {id}, path}) =>
        warning(
          path,
          id,
          'is named by no flow, so no way leads to it or from it',
          `add a flow from or to "${id}"`,
        ),
      ),
  ];
}
