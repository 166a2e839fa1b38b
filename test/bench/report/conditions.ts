import {readFileSync} from 'node:fs';
import {cpus} from 'node:os';

/** When and on what something was measured, in one line: figures of two machines say nothing of each other. */
export function conditionsOf({rounds, chromium}: {rounds: number; chromium: string}): string {
  const {version} = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as {version: string};
  return [
    new Date().toISOString().slice(0, 10),
    `ijn-elements ${version}`,
    `Chromium ${chromium}`,
    `Node ${process.versions.node}`,
    `${cpus().length} processors`,
    `${rounds} rounds`,
  ].join(', ');
}
