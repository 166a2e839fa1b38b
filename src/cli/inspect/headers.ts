/** What a server says beside a feed, and what pages need it to say. Pure. */
import type {Problem} from '../../feed/problem.js';
import {warning} from './warning.js';

/** Seconds after which a browser should ask again, at the latest. */
const longest = 86_400;

/** Headers that keep pages from a feed, or from what is new in it. */
export function wrongHeaders(headers: Headers): Problem[] {
  const problems: Problem[] = [];
  const warn = (name: string, reason: string, mend: string) =>
    problems.push(warning([], headers.get(name) ?? undefined, reason, mend));
  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*') {
    warn(
      'access-control-allow-origin',
      allowed === null
        ? 'comes without the header Access-Control-Allow-Origin, so pages of other sites cannot read it'
        : `may be read by pages of ${allowed} alone (its header Access-Control-Allow-Origin)`,
      'let the server send "Access-Control-Allow-Origin: *" with the feed, its translations and their .sig files',
    );
  }
  const [, age] =
    /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.get('cache-control') ?? '') ?? [];
  if (Number(age ?? 0) > longest) {
    warn(
      'cache-control',
      'may be kept by browsers for longer than a day, and they will not see a correction until then',
      'let the server send "Cache-Control: public, max-age=300"',
    );
  }
  if (!headers.has('etag') && !headers.has('last-modified')) {
    warn(
      'etag',
      'comes without the headers ETag and Last-Modified, so it is sent anew each time, changed or not',
      'let the server send an ETag',
    );
  }
  return problems;
}
