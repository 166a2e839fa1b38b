import {mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readProject, type Project} from '../../scripts/languages/project.js';
import {smallFeed} from '../cli/feed-fixture.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with messages of its own, in which the languages' commands work. */
export interface SmallProject {
  folder: string;
  read: (file: string) => Promise<string>;
  write: (file: string, content: string) => Promise<void>;
  /** Its sources as they are now. */
  project: () => Project;
}

/** Makes one, with these calls of `msg` in src/words.ts, and of the embed builder in src/builder/words.ts. */
export async function smallProject(
  calls: string,
  tags: readonly string[] = ['es'],
  builderCalls = '',
): Promise<SmallProject> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-locales-'));
  after(() => rm(folder, {recursive: true, force: true}));
  const write = async (file: string, content: string) => {
    await mkdir(join(folder, file, '..'), {recursive: true});
    await writeFile(join(folder, file), content);
  };
  // The extractor knows `msg` by its type.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const config = {
    $schema:
      'https://raw.githubusercontent.com/lit/lit/main/packages/localize-tools/config.schema.json',
    sourceLocale: 'en',
    targetLocales: tags,
    inputFiles: ['src/**/*.ts'],
    output: {mode: 'runtime', outputDir: './unused'},
    interchange: {format: 'xliff', xliffDir: './locales'},
  };
  await write('lit-localize.json', JSON.stringify(config));
  await write('src/words.ts', withImports(calls));
  if (builderCalls) await write('src/builder/words.ts', withImports(builderCalls));
  const feed = smallFeed(({translations}) => {
    for (const tag of tags) translations[tag] = `feed.${tag}.json`;
  });
  await write('src/feed/built-in/feed.json', JSON.stringify(feed));
  return {
    folder,
    write,
    read: (file) => readFile(join(folder, file), 'utf8'),
    project: () => readProject(folder),
  };
}

/** A source file with these calls of `msg`. */
export const withImports = (calls: string): string =>
  `import {html} from 'lit';\nimport {msg, str} from '@lit/localize';\n` +
  `const [day, count, days] = ['', 1, ['']];\nexport const words = () => [${calls}];\nvoid [str, html, day, count, days];\n`;
