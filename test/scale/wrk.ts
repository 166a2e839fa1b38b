import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const {loadGenerator} = (await import(
  new URL('../../scripts/server-programs.mjs', import.meta.url).href
)) as {loadGenerator: () => string};

const lua = fileURLToPath(new URL('wrk.lua', import.meta.url));

/** What a server did when it was asked as often as it answered. */
export interface Load {
  requests: number;
  seconds: number;
  /** With the headers. */
  bytes: number;
  /** Milliseconds in which half of the answers were there. */
  p50: number;
  p99: number;
  /** Answers of 400 and above, and those that did not come. */
  failed: number;
}

/** Connections that ask at the same time. */
export const connections = 32;

/**
 * Asks a server for files in turn, each connection for the next as soon as it has one.
 *
 * @param paths With one, always that.
 */
export async function load(
  origin: string,
  paths: readonly string[],
  seconds: number,
  encoding = 'br',
): Promise<Load> {
  const {stdout} = await promisify(execFile)(loadGenerator(), [
    '--threads=1',
    `--connections=${connections}`,
    `--duration=${seconds}s`,
    `--script=${lua}`,
    origin,
    '--',
    encoding,
    ...paths,
  ]);
  const [, result] = /^RESULT (.*)$/m.exec(stdout) ?? [];
  if (!result) throw new Error(`wrk says nothing: ${stdout}`);
  return JSON.parse(result) as Load;
}
