import type {AtEnd} from './endings.js';
import {exchanged, originServer} from './documented.js';
import {startNginx, type Nginx} from './nginx.js';

/** Seconds for which docs/hosting.md lets a feed be kept. */
export const documentedSeconds = 300;

/** Where the feed lies. */
export const feedFolder = '/ijn/ijn-feed/';

/** A server as docs/hosting.md sets it up. */
export interface Origin extends Nginx {
  /** How often it was asked for a file since the last time that this was asked, by status. */
  asked: (path: string) => Promise<Record<string, number>>;
}

/**
 * Starts the origin.
 *
 * @param site The folder `public`.
 * @param seconds For how long the feed may be kept, on a faster clock than the documented one.
 * @param further More locations of its `server` block, given the documented one of the feed.
 */
export async function startOrigin(
  site: string,
  atEnd: AtEnd,
  seconds = documentedSeconds,
  further: (feedLocation: string) => string = () => '',
): Promise<Origin> {
  const server = exchanged(
    originServer(site),
    `max-age=${documentedSeconds}`,
    `max-age=${seconds}`,
  );
  const [, feedLocation = ''] = /(location \/ijn\/ijn-feed\/ \{[^}]*\})/.exec(server) ?? [];
  const nginx = await startNginx(
    (port) => `server {\nlisten 127.0.0.1:${port};\n${server}\n${further(feedLocation)}\n}`,
    atEnd,
  );
  let read = 0;
  const counts = new Map<string, Record<string, number>>();
  return {
    ...nginx,
    async asked(path) {
      const lines = await nginx.log();
      for (const line of lines.slice(read)) {
        const [uri = '', status = ''] = line.split(' ');
        const count = counts.get(uri) ?? {};
        count[status] = (count[status] ?? 0) + 1;
        counts.set(uri, count);
      }
      read = lines.length;
      const found = counts.get(path) ?? {};
      counts.delete(path);
      return found;
    },
  };
}
