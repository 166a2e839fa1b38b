import assert from 'node:assert/strict';
import {test} from 'node:test';
import {folderWith, ijnFeed, publishable, server} from './program.js';

const run = await ijnFeed();

test('what is the same, what pages will take, and what they would refuse', async () => {
  const published = publishable();
  const {path, write} = await folderWith(published);
  await write('published.json', published);
  const diff = () => run(path, 'diff', 'feed.json', 'published.json');
  assert.deepEqual(await diff(), {
    code: 0,
    stdout: 'feed.json is what is published, byte for byte.\n',
    stderr: '',
  });

  const next = {...published, sequence: 4, title: 'New'};
  await write('feed.json', next);
  const taken = await diff();
  assert.equal(taken.code, 0);
  assert.match(taken.stdout, / {2}title:\n {4}was: "Title"\n {4}is: {2}"New"\n/);
  assert.match(taken.stdout, /\n\nPages will take feed\.json\.\n$/);

  const refusals: [feed: object, said: RegExp][] = [
    [{...next, sequence: 3}, /its sequence is 3, as that of the published one.*\n.*--bump/],
    [{...next, sequence: 2}, /its sequence is 2, and 3 is published already/],
    [{...next, id: 'other'}, /it is another feed: its id is "other"/],
    [{...next, language: 'es'}, /it is in "es", and what is published there is in "en"/],
  ];
  for (const [feed, said] of refusals) {
    await write('feed.json', feed);
    const {code, stdout, stderr} = await diff();
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /^Pages would not take feed\.json: /m);
    assert.match(stdout, said);
  }
  await write('feed.json', JSON.stringify(published));
  assert.match(
    (await diff()).stdout,
    /^Only spaces or the order of fields differ\.\n\nPages would not/,
  );
});

test('a signature that is stale, or that nobody has looked at', async () => {
  const published = publishable();
  const {path, read, write} = await folderWith(published);
  const {publicKey} = JSON.parse(
    (await run(path, 'keygen', '--json', '--out', 'key.pem')).stdout,
  ) as {publicKey: string};
  await write('published.json', published);
  const diff = (...more: string[]) => run(path, 'diff', 'feed.json', 'published.json', ...more);
  await run(path, 'sign', 'feed.json', '--key', 'key.pem');
  await write('published.json.sig', await read('feed.json.sig'));
  assert.equal((await diff('--feed-key', publicKey)).code, 0);
  await write('feed.json', {...published, sequence: 4, title: 'New'});
  for (const stale of [await diff(), await diff('--feed-key', publicKey)]) {
    assert.equal(stale.code, 1);
    assert.match(stale.stdout, /^Pages would not take feed\.json: .*\nTo mend it: sign it/m);
  }
  await run(path, 'sign', 'feed.json', '--key', 'key.pem');
  const unsure = await diff();
  assert.equal(unsure.code, 0);
  assert.match(unsure.stdout, /^Pages will take feed\.json, if its signature is right\.$/m);
  assert.match((await diff('--feed-key', publicKey)).stdout, /\nPages will take feed\.json\.\n$/);
  assert.equal((await diff('--feed-key', 'A'.repeat(43))).code, 1);
});

test('what cannot be compared', async () => {
  const {path, write} = await folderWith();
  await write('bad.json', {...publishable(), title: 3});
  const bad = await run(path, 'diff', 'bad.json', 'feed.json');
  assert.equal(bad.code, 1);
  assert.match(bad.stderr, /title is not text in quotes/);
  const noFeed = await run(path, 'diff', 'feed.json', 'bad.json');
  assert.equal(noFeed.code, 2);
  assert.match(noFeed.stderr, /^bad\.json: is no feed: title is not text/);
  assert.equal((await run(path, 'diff', 'feed.json')).code, 2);
});

test('what is published at an address', async () => {
  const published = publishable();
  const origin = await server(({url}, response) =>
    url === '/feed.json' ? response.end(JSON.stringify(published)) : response.writeHead(404).end(),
  );
  const {path} = await folderWith({...published, sequence: 9});
  assert.equal((await run(path, 'diff', 'feed.json', `${origin}/feed.json`)).code, 0);
  const none = await run(path, 'diff', 'feed.json', `${origin}/none.json`);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /the server has no such file/);
});

test('--json', async () => {
  const {path, write} = await folderWith();
  await write('published.json', {...publishable(), title: 'Old'});
  const {code, stdout} = await run(path, 'diff', 'feed.json', 'published.json', '--json');
  assert.equal(code, 1);
  const {ok, same, refusal, changes} = JSON.parse(stdout) as Record<string, unknown> & {
    changes: {field: string}[];
  };
  assert.deepEqual([ok, same, typeof refusal], [false, false, 'object']);
  assert.ok(changes.some(({field}) => field === 'title'));
});
