/** The folder `public` of docs/hosting.md, which the origin serves. */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {compressCommands} from './documented.js';
import type {AtEnd} from './endings.js';
import {emptyFolder} from './nginx.js';

const {newerBuild} = (await import(new URL('../pages/newer-build.mjs', import.meta.url).href)) as {
  newerBuild: () => Promise<Map<string, string>>;
};

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** What the pages of the room load. */
const loaded = [
  'ijn.js',
  'ijn-diagram.js',
  'ijn-feed.js',
  'ijn-controls.js',
  'handout/es.json',
  'locales/es.json',
];

/** A version of the package. */
export interface Version {
  /** Such as `ijn-elements-A`. */
  name: string;
  /** Its files, by path. */
  files: Map<string, string>;
  /** For the attribute of that name. */
  integrity: string;
}

/** A version of the package and the one after it, each of whose files is another. */
export async function twoVersions(): Promise<[Version, Version]> {
  const older = new Map<string, string>();
  for (const file of loaded) older.set(file, await readFile(join(dist, file), 'utf8'));
  const newer = new Map([...older, ...(await newerBuild())]);
  return [version('ijn-elements-A', older), version('ijn-elements-B', newer)];
}

const version = (name: string, files: Map<string, string>): Version => ({
  name,
  files,
  integrity: `sha384-${createHash('sha384')
    .update(files.get('ijn.js') ?? '')
    .digest('base64')}`,
});

/** The feed of the package with another sequence and question, in a language; without a language, in English. */
export async function feedText(sequence: number, question: string, language?: string) {
  const file = language ? `feed.${language}.json` : 'feed.json';
  const feed = JSON.parse(await readFile(join(dist, 'feed', file), 'utf8')) as object;
  return JSON.stringify({...feed, sequence, question});
}

/** A folder that can be published to. */
export interface Site {
  /** Its path. */
  folder: string;
  /** Publishes files below `/ijn/`, packed as documented: first all beside, then each to its place at once. */
  publish: (files: Iterable<[path: string, text: string]>) => Promise<void>;
  /** Puts a page there, at once. */
  putPage: (path: string, html: string) => Promise<void>;
}

/** Makes an empty folder to publish to. */
export async function emptySite(atEnd: AtEnd): Promise<Site> {
  const home = await emptyFolder(atEnd);
  const folder = join(home, 'public');
  await mkdir(join(folder, 'ijn'), {recursive: true});
  let batches = 0;
  return {
    folder,
    async publish(files) {
      // On the same disk, where a file can take another's place in one step.
      const beside = join(home, `next-${++batches}`);
      const ijn = join(beside, 'public/ijn');
      const paths: string[] = [];
      for (const [path, text] of files) {
        await mkdir(dirname(join(ijn, path)), {recursive: true});
        await writeFile(join(ijn, path), text);
        paths.push(path);
      }
      await promisify(execFile)('bash', ['-c', compressCommands], {cwd: beside});
      for (const path of paths) {
        await mkdir(dirname(join(folder, 'ijn', path)), {recursive: true});
        for (const ending of ['.br', '.gz', ''])
          await rename(join(ijn, path + ending), join(folder, 'ijn', path + ending)).catch(
            (error: NodeJS.ErrnoException) => {
              // Signatures are not packed.
              if (error.code !== 'ENOENT' || ending === '') throw error;
            },
          );
      }
      await rm(beside, {recursive: true});
    },
    async putPage(path, html) {
      const next = join(home, 'next-page');
      await writeFile(next, html);
      await rename(next, join(folder, path));
    },
  };
}

/** The files of a version in a folder of a name. */
export const inFolder = (name: string, files: Iterable<[string, string]>): [string, string][] =>
  [...files].map(([file, text]) => [`${name}/${file}`, text]);
