import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import type {AtEnd} from './endings.js';
import {get} from './get.js';

const {serverPrograms} = (await import(
  new URL('../../scripts/server-programs.mjs', import.meta.url).href
)) as {serverPrograms: () => Record<'nginx', string>};

/** An nginx of this machine only. */
export interface Nginx {
  /** Such as `http://127.0.0.1:1234`. */
  origin: string;
  /** What its access log says, one line a request. */
  log: () => Promise<string[]>;
  /** Ends it as a machine ends that loses its power: nothing is finished. */
  kill: () => Promise<void>;
  /** Starts it again, at the same address, with the cache that it had. */
  start: () => Promise<void>;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const {port} = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}

/** An empty folder, removed at the end. */
export async function emptyFolder(atEnd: AtEnd): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-scale-'));
  atEnd(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** The whole of a configuration around what stands in its `http` block, with all that it writes in one folder. */
export const nginxConfiguration = (home: string, http: string): string => `
daemon off;
# One process: there is no other that goes on when it is killed.
master_process off;
user root;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid ${home}/pid;
error_log ${home}/error.log;
events {
  worker_connections 4096;
}
http {
  log_format counted '$uri $status $body_bytes_sent $upstream_cache_status';
  access_log ${home}/access.log counted;
  keepalive_requests 1000000;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  ${http}
}`;

/**
 * Starts nginx until the end.
 *
 * @param http What stands in its `http` block, given its port and the folder that it may write to.
 */
export async function startNginx(
  http: (port: number, home: string) => string,
  atEnd: AtEnd,
): Promise<Nginx> {
  const home = await emptyFolder(atEnd);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const file = join(home, 'nginx.conf');
  await writeFile(file, nginxConfiguration(home, http(port, home)));
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const start = async () => {
    const started = spawn(serverPrograms().nginx, ['-c', file], {stdio: 'pipe'});
    child = started;
    let said = '';
    started.stderr.on('data', (piece) => (said += String(piece)));
    const deadline = Date.now() + 10_000;
    while (!(await get(origin).then(Boolean, () => false))) {
      const log = await readFile(join(home, 'error.log'), 'utf8').catch(() => '');
      if (started.exitCode !== null || Date.now() > deadline) throw new Error(`${said}${log}`);
      await pause(20);
    }
  };
  atEnd(() => end('SIGTERM'));
  await start();
  return {
    origin,
    log: async () =>
      (await readFile(join(home, 'access.log'), 'utf8')).split('\n').filter((line) => line !== ''),
    kill: () => end('SIGKILL'),
    start,
  };
}
