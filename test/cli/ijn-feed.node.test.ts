import assert from 'node:assert/strict';
import {test} from 'node:test';
import {failureOf} from '../../src/cli/failure.js';
import {Mistake} from '../../src/cli/mistake.js';
import {wrapped} from '../../src/cli/terminal.js';
import {folderWith, ijnFeed, publishable, server} from './program.js';

const run = await ijnFeed();
const verbs = ['validate', 'extract', 'build', 'keygen', 'sign', 'diff'];

/** A folder in which every example can be run, as an editor has one after a while. */
async function editorsFolder() {
  const translations = {en: 'feed.json', es: 'feed.es.json'};
  const folder = await folderWith({...publishable(), translations});
  await run(folder.path, 'extract', 'feed.json');
  await run(folder.path, 'build', 'feed.json');
  return folder;
}

test('--help names every verb and ends with an example', async () => {
  const {path} = await folderWith();
  const {code, stdout, stderr} = await run(path, '--help');
  assert.deepEqual([code, stderr], [0, '']);
  for (const verb of verbs) assert.match(stdout, new RegExp(`^ {2}${verb} `, 'm'));
  assert.match(stdout, /\nExample:\n {2}npx ijn-feed validate feed\.json\n$/);
  const version = await run(path, '--version');
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(version.code, 0);
});

for (const verb of verbs) {
  test(`${verb} --help ends with an example, which works`, async () => {
    const published = {...publishable(), sequence: 1};
    const origin = await server((_, response) => response.end(JSON.stringify(published)));
    const {path} = await editorsFolder();
    const {code, stdout, stderr} = await run(path, verb, '--help');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /--json/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
    const [, example = ''] = /\nExample:\n {2}npx ijn-feed (.+)\n$/.exec(stdout) ?? [];
    assert.ok(example.startsWith(`${verb} `) || example === verb, example);
    if (verb === 'sign') await run(path, 'keygen');
    const args = example.split(' ').map((word) => word.replace('https://justice.example', origin));
    const result = await run(path, ...args);
    assert.deepEqual([result.code, result.stderr], [0, ''], result.stdout);
    const machine = await run(
      path,
      ...args.map((a) => (a.endsWith('.pem') && verb === 'keygen' ? 'b.pem' : a)),
      '--json',
    );
    assert.equal((JSON.parse(machine.stdout) as {ok: boolean}).ok, true);
  });
}

test('usage errors end with 2, say what was not understood, and where help is', async () => {
  const {path} = await folderWith();
  const cases: [args: string[], said: RegExp][] = [
    [
      ['validat'],
      /^Unknown command 'validat'\n\(Did you mean validate\?\)\nHow it goes: npx ijn-feed --help\n$/,
    ],
    [
      ['validate'],
      /^Missing required argument 'feed'\nHow it goes: npx ijn-feed validate --help\n$/,
    ],
    [['validate', 'feed.json', '--jsn'], /^Unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [['diff', 'feed.json', 'feed.json', 'feed.json'], /^Too many arguments/],
    [['sign', 'feed.json', '--key'], /argument missing/],
    [['extract', '.'], /^\.: is a folder, and a file is needed/],
  ];
  for (const [args, said] of cases) {
    const {code, stdout, stderr} = await run(path, ...args);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  for (const args of [['help'], ['help', 'sign']]) {
    const {code, stdout, stderr} = await run(path, ...args);
    assert.equal(code, 0, args.join(' '));
    assert.match(stdout + stderr, /^Usage: ijn-feed/);
  }
  const none = await run(path);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /^Usage: ijn-feed/);
  const machine = await run(path, 'validate', '--json');
  assert.deepEqual([machine.code, machine.stderr], [2, '']);
  assert.equal((JSON.parse(machine.stdout) as {ok: boolean}).ok, false);
});

test('no colour and no progress where there is no terminal', async () => {
  const {path, write} = await editorsFolder();
  await write('bad.json', '{');
  const all = [
    await run(path, 'validate', 'feed.json', 'bad.json'),
    await run(path, 'extract', 'feed.json'),
    await run(path, 'build', 'feed.json'),
    await run(path, 'keygen'),
    await run(path, 'sign', 'bad.json', '--key', 'ijn-private-key.pem'),
    await run(path, 'diff', 'feed.json', 'feed.es.json'),
    await run(path, 'validate', 'none.json'),
  ];
  for (const {stdout, stderr} of all) {
    assert.ok(stdout + stderr);
    assert.ok(!(stdout + stderr).includes('\u001b'));
  }
});

test('a feed cannot steer the terminal of its editor', async () => {
  const {path, write} = await folderWith();
  const steering = '\u001b[8m\u001b]0;x\u0007\u009b2J\u202e\nfeed.json can be published.';
  const feed = publishable();
  await write('feed.json', {
    ...feed,
    [steering]: 1,
    title: [],
    partners: [{name: steering, url: 'x'}],
  });
  await write('old.json', {
    ...feed,
    sequence: 1,
    question: `Old ${steering.slice(0, 3)}`,
    [steering]: 1,
  });
  await write('new.json', feed);
  for (const args of [
    ['validate', 'feed.json'],
    ['diff', 'new.json', 'old.json'],
  ]) {
    const {stdout, stderr} = await run(path, ...args);
    assert.doesNotMatch(stdout + stderr, /(?!\n)\p{Cc}|[\u202a-\u202e]/u);
    assert.doesNotMatch(stdout, /^feed\.json can be published/m);
    assert.match(stdout, /\\u001b/);
  }
});

test('lines break between words and keep their indent', () => {
  assert.equal(wrapped('  one two three\nfour', 9), '  one two\n  three\nfour');
  assert.equal(
    wrapped('  \u001b[31mone\u001b[39m two three', 9),
    '  \u001b[31mone\u001b[39m two\n  three',
  );
  assert.equal(wrapped('incomprehensible words', 5), 'incomprehensible\nwords');
  assert.equal(wrapped('a  b', Infinity), 'a  b');
});

test('a mistake is told in its words, a fault of ours with its stack', () => {
  assert.deepEqual(failureOf(new Mistake('x: is not there', 'look')), {
    exitCode: 2,
    message: 'x: is not there',
    mend: 'look',
  });
  const fault = failureOf(new TypeError('x is not a function'));
  assert.equal(fault.exitCode, 2);
  assert.match(
    fault.message,
    /^This is a fault in ijn-feed, not in your feed.*\nTypeError: x is not a function\n {4}at /,
  );
});
