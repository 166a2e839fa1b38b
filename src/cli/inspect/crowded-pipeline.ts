/** Pipelines with more in them than a visitor can follow. Pure. */
import type {Problem} from '../../feed/problem.js';
import {isObject} from '../schema-walk.js';
import {warning} from './warning.js';

/** Most that the diagram promises to draw well. Pages take more. */
const promised = {stages: 30, flows: 200};

/** A pipeline with more stages or flows than the diagram promises to draw well. */
export function crowdedPipeline({pipeline}: Record<string, unknown>): Problem[] {
  return Object.entries(promised).flatMap(([name, most]) => {
    const items = isObject(pipeline) ? pipeline[name] : undefined;
    if (!Array.isArray(items) || items.length <= most) return [];
    return [
      warning(
        ['pipeline', name],
        items.length,
        `has ${items.length} items; visitors can hardly follow a drawing of more than ${most}`,
        name === 'stages'
          ? 'put stages together that the same people decide on'
          : 'keep the flows that people need to know of',
      ),
    ];
  });
}
