import {edgeHttp, exchanged} from './documented.js';
import type {AtEnd} from './endings.js';
import {startNginx, type Nginx} from './nginx.js';

/** What differs from the documented edge. */
export interface EdgeOptions {
  /** Has nginx ask the origin in the background, and answer with what is too old meanwhile. */
  inBackground?: boolean;
  /** Leaves out a directive: the line that begins with it. */
  without?: string;
  /** A file that the edge has itself, at `/floor`. */
  floor?: string;
  /** Without it, nothing is logged: that costs time. */
  logged?: boolean;
}

/** Starts a caching edge, as docs/hosting.md sets it up, before an origin. */
export function startEdge(
  origin: string,
  atEnd: AtEnd,
  {inBackground = false, without, floor, logged = true}: EdgeOptions = {},
): Promise<Nginx> {
  return startNginx((port, home) => {
    const whole = edgeHttp(origin, port, `${home}/cache`);
    const [line = ''] = without ? (new RegExp(`\\n *${without}[^;]*;`).exec(whole) ?? []) : [];
    const documented = without ? exchanged(whole, line || without, '') : whole;
    const more = [
      inBackground ? 'proxy_cache_background_update on;' : '',
      logged ? '' : 'access_log off;',
    ].join(' ');
    return exchanged(
      documented,
      '  location /ijn/ {',
      `  ${floor ? `location = /floor { access_log off; alias ${floor}; }` : ''}\n  location /ijn/ {\n    ${more}`,
    );
  }, atEnd);
}
