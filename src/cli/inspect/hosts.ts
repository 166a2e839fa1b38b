/** Links whose host visitors cannot read, or that pretends to be another. Pure. */
import type {Problem} from '../../feed/problem.js';
import {isHttpsUrl} from '../../feed/https-url.js';
import {placesOf} from '../schema-walk.js';
import {warning} from './warning.js';

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Han', 'Hangul'].map(
  (name) => ({name, letters: new RegExp(`\\p{Script=${name}}`, 'u')}),
);

/** Links to a host with letters beyond a to z: pages and browsers show it as `xn--…`. */
export function unreadableHosts(document: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const place of placesOf(document)) {
    if (place.kind !== 'string' || place.format !== 'link') continue;
    const link = String(place.value);
    if (!isHttpsUrl(link)) continue;
    const {host} = new URL(link);
    if (!host.split('.').some((label) => label.startsWith('xn--'))) continue;
    const written = link.replace(/^https:\/\//i, '').replace(/[/?#].*/, '');
    const mixed = scripts.filter(({letters}) =>
      written.split('.').some((label) => /[^a-z0-9-]/i.test(label) && letters.test(label)),
    );
    problems.push(
      warning(
        place.path,
        link,
        `leads to ${host}, and that is what visitors see` +
          (mixed.length > 1
            ? `; it mixes ${mixed.map(({name}) => name).join(' and ')} letters that look alike, as false sites do`
            : ''),
        'see that it is the right site, or use its address in letters a to z',
      ),
    );
  }
  return problems;
}
