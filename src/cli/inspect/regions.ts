/** Regions that ISO 3166-2 does not know. Pure. */
import {iso31662} from 'iso-3166';
import type {Problem} from '../../feed/problem.js';
import {formats} from '../../feed/formats.js';
import {placesOf} from '../schema-walk.js';
import {warning} from './warning.js';

const known = new Set(iso31662.map(({code}) => code));

/** Well-formed codes that stand for no place, so that no page's `region` will ever match them. */
export function unknownRegions(document: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const place of placesOf(document)) {
    if (place.kind !== 'string' || place.format !== 'region') continue;
    const code = String(place.value);
    if (!formats.region.test(code) || known.has(code)) continue;
    problems.push(
      warning(
        place.path,
        code,
        `is "${code}", which is no region in ISO 3166-2; pages that ask for a region will not show it`,
        'look the code up; US-NY is New York, US-CA is California',
      ),
    );
  }
  return problems;
}
