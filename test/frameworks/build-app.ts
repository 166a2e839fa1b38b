/** Apps of partners: each built by its framework's own tool against the packed package. */
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {after} from 'node:test';
import {promisify} from 'node:util';
import {partnerEnvironment} from '../package/partner-project.js';
import {root} from '../package/temporary-folder.js';

const execute = promisify(execFile);
const home = join(root, 'test/frameworks');

/** Programs of the packages in test/frameworks/node_modules. */
const programs = {
  vite: 'vite/bin/vite.js',
  tsc: 'typescript/bin/tsc',
  'vue-tsc': 'vue-tsc/bin/vue-tsc.js',
  'svelte-check': 'svelte-check/bin/svelte-check',
  ngc: '@angular/compiler-cli/bundles/src/bin/ngc.js',
  ng: '@angular/cli/bin/ng.js',
  next: 'next/dist/bin/next',
};

/** What builds an app, and what checks its types, templates included. */
const tools = {
  react: {build: [['vite', 'build']], check: ['tsc', '--noEmit', '--pretty', 'false']},
  vue: {
    build: [
      ['vite', 'build'],
      ['vite', 'build', '--ssr', 'src/server.ts', '--outDir', 'server'],
    ],
    check: ['vue-tsc', '--noEmit', '--pretty', 'false'],
  },
  svelte: {
    build: [
      ['vite', 'build'],
      ['vite', 'build', '--ssr', 'src/server.ts', '--outDir', 'server'],
    ],
    check: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human'],
  },
  angular: {build: [['ng', 'build']], check: ['ngc', '--noEmit', '-p', 'tsconfig.json']},
  next: {build: [['next', 'build']], check: ['tsc', '--noEmit', '--pretty', 'false']},
} as const;

/** A framework that there is an app of, by the name of its folder. */
export type Framework = keyof typeof tools;

/** The file of each app that has its recipe, as docs/frameworks.md shows it. */
export const recipeFiles: Record<Framework, string> = {
  react: 'src/Handout.tsx',
  vue: 'src/Handout.vue',
  svelte: 'src/Handout.svelte',
  angular: 'src/app/handout.ts',
  next: 'app/handout.tsx',
};

/** Files of an app, by their path in it; what is given replaces what is there. */
export type AppFiles = Record<string, string>;

/** Runs a program in the folder of an app. */
export function runTool(
  folder: string,
  [program, ...args]: readonly [keyof typeof programs, ...string[]],
): Promise<{stdout: string; stderr: string}> {
  return execute(process.execPath, [join(home, 'node_modules', programs[program]), ...args], {
    cwd: folder,
    env: {
      ...partnerEnvironment(),
      NODE_ENV: 'production',
      NG_CLI_ANALYTICS: 'false',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    maxBuffer: 2 ** 24,
  });
}

/** An app in a folder of its own, beside the packages, until the tests of the suite (or file) that asked for it are done. */
async function copyOf(framework: Framework, files: AppFiles): Promise<string> {
  if (!existsSync(join(home, 'node_modules/ijn-elements')))
    throw new Error('Nothing is installed in test/frameworks: `npm test` does it');
  const folder = await mkdtemp(join(home, `${framework}.built-`));
  after(() => rm(folder, {recursive: true, force: true, maxRetries: 3}));
  const made = ['node_modules', 'dist', 'server', '.next', '.angular'];
  await cp(join(home, framework), folder, {
    recursive: true,
    filter: (source) => !made.includes(basename(source)),
  });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/**
 * Builds the app of a framework, some of its files replaced, and returns its folder. What is to be served is in `dist`, and
 * Next's server runs in the folder itself: see `serveApp`.
 */
export async function buildApp(framework: Framework, files: AppFiles = {}): Promise<string> {
  const folder = await copyOf(framework, files);
  for (const command of tools[framework].build) await runTool(folder, command);
  return folder;
}

/** What the framework's checker of types says of an app, some of its files replaced; empty when all is well. */
export async function checkApp(framework: Framework, files: AppFiles = {}): Promise<string> {
  const folder = await copyOf(framework, files);
  return runTool(folder, tools[framework].check).then(
    () => '',
    ({stdout, stderr}: {stdout: string; stderr: string}) =>
      `${stdout}${stderr}` || 'It failed and said nothing',
  );
}
