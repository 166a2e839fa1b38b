/** Servers of apps, each with a strict content security policy. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {after} from 'node:test';
import {partnerEnvironment} from '../package/partner-project.js';
import {root} from '../package/temporary-folder.js';
import {serve} from '../package/web-server.js';
import type {Framework} from './build-app.js';

/** The policy that docs/frameworks.md names. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'";

/** Serves an app that was built, until the tests of the suite (or file) that asked for it are done; returns its origin. */
export async function serveApp(framework: Framework, folder: string): Promise<string> {
  if (framework !== 'next') {
    const {origin} = await serve(join(folder, 'dist'), () => ({
      'Content-Security-Policy': policy,
    }));
    return origin;
  }
  const program = join(root, 'test/frameworks/node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [program, 'start', '-H', '127.0.0.1', '-p', '0'], {
    cwd: folder,
    env: {...partnerEnvironment(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  after(async () => {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const read = (piece: Buffer) => {
      said += String(piece);
      const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ready/.exec(said) ?? [];
      if (origin) resolve(origin);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`next start ended (${code}): ${said}`)));
  });
}
