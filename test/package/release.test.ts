/** What a release is made with: notes, and workflows that call what there is. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {parse} from 'yaml';
import {manifestOf} from './partner-project.js';
import {root, temporaryFolder} from './temporary-folder.js';

const execute = promisify(execFile);
const {version, scripts} = await manifestOf(root);
const folder = await temporaryFolder();

/** What scripts/release-notes.mjs prints, or says why not. */
async function notesOf(asked: string, changelog?: string) {
  const file = join(folder, 'CHANGELOG.md');
  if (changelog !== undefined) await writeFile(file, changelog);
  return execute(process.execPath, [
    join(root, 'scripts/release-notes.mjs'),
    asked,
    ...(changelog === undefined ? [] : [file]),
  ]).then(
    ({stdout}) => stdout,
    ({stderr}: {stderr: string}) => `refused: ${stderr}`,
  );
}

describe('release notes', () => {
  const changelog = `# Changelog\n\n## 1.10.0 — 2026-12-31\n\n- New.\n\n## 1.1.0 — 2026-12-01\n\n### Added\n\n- Old.\n\n## 1.0.0\n\n- Undated.\n\n## 0.9.0 — 2026-01-01\n\n## 0.8.0 — 2026-01-01\n`;

  it('are what CHANGELOG.md says of the version', async () => {
    assert.equal(await notesOf('1.10.0', changelog), '- New.\n');
    assert.equal(await notesOf('1.1.0', changelog), '### Added\n\n- Old.\n');
  });

  it('are refused where it says nothing, or gives no date', async () => {
    assert.match(await notesOf('2.0.0', changelog), /^refused: .*no section/);
    assert.match(await notesOf('1.1', changelog), /^refused: Which version/);
    assert.match(await notesOf('1.0.0', changelog), /^refused: .*no date/);
    assert.match(await notesOf('0.9.0', changelog), /^refused: .*says nothing/);
    assert.match(await notesOf('0.8.0', changelog), /^refused: .*says nothing/);
  });

  it('are refused to a tag of another version than that of package.json', async () => {
    const dated = `## ${version} — 2026-12-31\n\n- All.\n\n## 99.0.0 — 2026-12-31\n\n- None.`;
    assert.equal(await notesOf(`v${version}`, dated), '- All.\n');
    assert.match(await notesOf('v99.0.0', dated), /^refused: The tag is v99/);
  });

  it('are there for this version, once it has a date', async () => {
    assert.match(await notesOf(version), /^- |^refused: .*no date/);
  });
});

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      needs?: string[];
      permissions?: Record<string, string>;
      environment?: string;
      outputs?: Record<string, string>;
      steps: Step[];
    }
  >;
}

const workflow = async (name: string) =>
  parse(await readFile(join(root, '.github/workflows', name), 'utf8')) as Workflow;
const stepsOf = ({jobs}: Workflow) => Object.values(jobs).flatMap(({steps}) => steps);

for (const name of ['ci.yml', 'release.yml']) {
  describe(name, async () => {
    const read = await workflow(name);
    const steps = stepsOf(read);
    const commands = steps.flatMap(({run}) => run ?? []);

    it('calls scripts and files that there are', () => {
      const called = commands.flatMap((run) =>
        [...run.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script),
      );
      assert.deepEqual(
        called.filter((script) => !(script in scripts)),
        [],
      );
      const files = commands.flatMap((run) =>
        [...run.matchAll(/\b(?:node|bash) (\S+)/g)].map(([, file = '']) => file),
      );
      assert.ok(files.includes('.ci/run'));
      assert.deepEqual(
        files.filter((file) => !existsSync(join(root, file))),
        [],
      );
    });

    it('installs from the lock file, and then runs all that a merge needs', () => {
      assert.ok(
        commands
          .filter((run) => /^npm (ci|install|i)\b/.test(run))
          .every((run) => run === 'npm ci --ignore-scripts'),
      );
      const install = commands.indexOf('npm ci --ignore-scripts');
      assert.ok(install >= 0);
      assert.ok(install < commands.indexOf('bash .ci/run'));
    });

    it('may do no more than it must, and takes actions of a fixed version', () => {
      assert.deepEqual(read.permissions, {contents: 'read'});
      assert.ok(!('pull_request_target' in read.on));
      for (const {uses} of steps)
        assert.match(uses ?? 'a/b@v1', /^[\w-]+\/[\w-]+@(v\d+|[\da-f]{40})$/);
      // What comes with a request is data in the environment, never part of a command.
      for (const run of commands) assert.doesNotMatch(run, /\$\{\{/);
    });
  });
}

describe('a release', async () => {
  const release = await workflow('release.yml');
  const commands = stepsOf(release).flatMap(({run}) => run ?? []);
  const place = (pattern: RegExp) => {
    const found = commands.findIndex((run) => pattern.test(run));
    assert.notEqual(found, -1, String(pattern));
    return found;
  };

  it('is made of a tag, by a job that can prove where the package comes from', () => {
    assert.deepEqual(release.on, {push: {tags: ['v*']}});
    const {test, pack, publish} = release.jobs;
    assert.deepEqual(publish?.permissions, {contents: 'write', 'id-token': 'write'});
    // What runs code of others has no more than the workflow, which reads.
    assert.deepEqual([test?.permissions, pack?.permissions], [undefined, undefined]);
    assert.deepEqual(publish?.needs, ['test', 'pack']);
    // Both tell what they built, and nothing is published where that differs.
    for (const job of ['test', 'pack'])
      assert.match(release.jobs[job]?.outputs?.['integrity'] ?? '', /steps\.built\.outputs/);
    const compared = publish?.steps.findIndex(({run}) => run?.includes('"$TESTED" = "$PACKED"'));
    assert.ok(
      compared! >= 0 &&
        compared! < publish!.steps.findIndex(({run}) => run?.includes('npm publish')),
    );
    // What the builders of frameworks could touch is not what is packed.
    assert.ok(pack?.steps.every(({run}) => !/\.ci\/run|npm test/.test(run ?? '')));
    assert.ok(
      publish?.steps.every(({run}) => !/npm (ci|run|install|pack)|\.ci\/run/.test(run ?? '')),
    );
  });

  it('looks at tag and notes first, builds, and publishes last', () => {
    place(/^bash \.ci\/run$/);
    const order = [
      place(/release-notes\.mjs "\$GITHUB_REF_NAME"/),
      place(/^npm run build$/),
      place(/^npm run zip$/),
      place(/npm pkg set .*repository\.url/),
      place(/^npm pack --ignore-scripts --pack-destination release$/),
      place(/npm publish release\/\*\.tgz --provenance --access public --tag "\$tag"/),
      place(/^gh release create "\$GITHUB_REF_NAME" release\/\*\.zip .*--notes-file/),
    ];
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it('gives npm its token by the address that npm publishes to, and never in a file', async () => {
    const [line = ''] = commands.flatMap((run) => /^npm config set .*$/m.exec(run) ?? []);
    const npmrc = join(folder, 'npmrc');
    const env = {...process.env, npm_config_userconfig: npmrc, NODE_AUTH_TOKEN: 'secret'};
    const asked = await execute('npm', ['config', 'get', 'registry'], {env});
    const {host, pathname} = new URL(asked.stdout.trim());
    await execute('bash', ['-c', line], {env});
    const written = await readFile(npmrc, 'utf8');
    assert.equal(written.trim(), `//${host}${pathname}:_authToken=\${NODE_AUTH_TOKEN}`);
  });
});
