import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {manifestOf} from '../package/partner-project.js';
import {root} from '../package/temporary-folder.js';
import {recipeFiles} from './build-app.js';
import {policy} from './serve-app.js';

const markdown = await readFile(join(root, 'docs/frameworks.md'), 'utf8');
const blocks = [...markdown.matchAll(/^(.*)\n\n```(\w+)\n([\s\S]*?)^```/gm)].map(
  ([, before = '', language = '', code = '']) => ({
    language,
    code,
    file: /^\[`.+`\]\(\.\.\/test\/frameworks\/(.+)\)$/.exec(before)?.[1],
  }),
);

describe('docs/frameworks.md', () => {
  for (const {file = '', code} of blocks.filter((block) => block.file)) {
    it(`has ${file} as it is in the app that is built`, async () => {
      assert.equal(code, await readFile(join(root, 'test/frameworks', file), 'utf8'));
    });
  }

  it('has the recipe of each framework', () => {
    const files = blocks.map(({file}) => file);
    for (const [framework, recipe] of Object.entries(recipeFiles))
      assert.ok(files.includes(`${framework}/${recipe}`), framework);
  });

  it('has no code but of the apps, how to install the package, and the policy that they have', () => {
    const others = blocks.filter(({file}) => !file);
    assert.deepEqual(
      others.map(({language, code}) => [language, code]),
      [
        ['bash', 'npm install --save-exact ijn-elements\n'],
        ['text', `Content-Security-Policy: ${policy}\n`],
      ],
    );
    assert.equal(blocks.length, markdown.match(/^```\w/gm)?.length);
  });
});

describe('the apps', () => {
  it('have what the package depends on, in versions that it takes', async () => {
    const {dependencies} = await manifestOf(root);
    const theirs = await manifestOf(join(root, 'test/frameworks'));
    assert.deepEqual(Object.keys(theirs.dependencies), Object.keys(dependencies).sort());
    for (const [name, range] of Object.entries(dependencies)) {
      const {version} = await manifestOf(join(root, 'test/frameworks/node_modules', name));
      const least = range.replace('^', '').split('.').map(Number);
      const [major = 0, ...rest] = version.split('.').map(Number);
      assert.equal(major, least[0], name);
      assert.ok(
        rest.join('.').localeCompare(least.slice(1).join('.'), 'en', {numeric: true}) >= 0,
        `${name} ${version} is not ${range}`,
      );
    }
  });
});
