import {spawn} from 'node:child_process';
import {mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import type {Feed} from '../../src/cli/feed-texts.js';
import {smallFeed} from './feed-fixture.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a program ended, and what it wrote. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-feed-'));
  after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** The program as it is published, made from the sources as they are now. */
export async function ijnFeed(): Promise<(folder: string, ...args: string[]) => Promise<Ended>> {
  const outDir = await temporaryFolder();
  const configFile = join(root, 'vite.config.ts');
  await build({
    root,
    configFile,
    mode: 'cli',
    logLevel: 'warn',
    build: {outDir, emptyOutDir: false},
  });
  const file = join(outDir, 'ijn-feed.js');
  return (folder, ...args) => ended(folder, [file, ...args]);
}

function ended(cwd: string, args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const {NODE_OPTIONS: _, FORCE_COLOR: __, ...env} = process.env;
    const child = spawn(process.execPath, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
    const result: Ended = {code: null, stdout: '', stderr: ''};
    child.stdout.on('data', (text) => (result.stdout += text));
    child.stderr.on('data', (text) => (result.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({...result, code}));
  });
}

/** A feed that `validate` has nothing against for the next months. */
export function publishable(change: (feed: Feed) => void = () => {}): Feed {
  const feed = smallFeed();
  feed.issued = new Date().toISOString();
  feed.expires = new Date(Date.now() + 300 * 86_400_000).toISOString();
  feed.translations = {en: 'feed.json'};
  change(feed);
  return feed;
}

/** An editor's folder. */
export interface Folder {
  path: string;
  read: (name: string) => Promise<string>;
  /** Text as it is, anything else as JSON. */
  write: (name: string, content: unknown) => Promise<void>;
}

/** A folder with feed.json in it. */
export async function folderWith(feed: unknown = publishable()): Promise<Folder> {
  const path = await temporaryFolder();
  const folder: Folder = {
    path,
    read: (name) => readFile(join(path, name), 'utf8'),
    write: (name, content) =>
      writeFile(
        join(path, name),
        typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
      ),
  };
  await folder.write('feed.json', feed);
  return folder;
}

/** A web server of this machine only, and its origin. */
export async function server(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  after(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}
