import assert from 'node:assert/strict';
import {test} from 'node:test';
import {folderWith, ijnFeed, publishable, server} from './program.js';

const run = await ijnFeed();

test('a good feed ends with 0, one with errors with 1, a feed that is not there with 2', async () => {
  const {path, write} = await folderWith();
  assert.deepEqual(await run(path, 'validate', 'feed.json'), {
    code: 0,
    stdout: 'feed.json can be published.\n',
    stderr: '',
  });
  await write('bad.json', {...publishable(), title: 3});
  const bad = await run(path, 'validate', 'feed.json', 'bad.json');
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, /^feed\.json can be published\.$/m);
  assert.match(
    bad.stdout,
    /^Error, line 16: title is not text in quotes\.\n {2}To mend it: write some/m,
  );
  assert.match(bad.stdout, /^bad\.json is not ready to be published: 1 error\.$/m);
  const none = await run(path, 'validate', 'none.json');
  assert.equal(none.code, 2);
  assert.equal(none.stdout, '');
  assert.match(none.stderr, /^none\.json: there is no such file\nTo mend it: see that the name/);
});

test('warnings do not change the exit code, and --now looks at another day', async () => {
  const {path} = await folderWith(publishable((feed) => (feed.expires = '2099-01-01T00:00:00Z')));
  const far = await run(path, 'validate', 'feed.json');
  assert.equal(far.code, 0);
  assert.match(far.stdout, /^Warning, line \d+: expires lies more than 12 months after/m);
  assert.match(far.stdout, /^feed\.json can be published; 1 warning is worth a look\.$/m);
  const past = await run(path, 'validate', 'feed.json', '--now', '2099-01-02');
  assert.match(past.stdout, /visitors still see the text, but no links to act/);
  const odd = await run(path, 'validate', 'feed.json', '--now', 'tomorrow');
  assert.equal(odd.code, 2);
  assert.match(odd.stderr, /write a day, 2026-11-03/);
});

test('broken JSON is told with its line, and how to mend it', async () => {
  const {path, write} = await folderWith();
  await write('feed.json', '{\n  "version": 1,\n  "id": "x",\n}\n');
  const {code, stdout, stderr} = await run(path, 'validate', 'feed.json');
  assert.deepEqual([code, stderr], [1, '']);
  assert.match(
    stdout,
    /^Error, line 3: The feed is not JSON: at line 3, column 12, a comma stands before }\./,
  );
  assert.match(stdout, /To mend it: take the comma out\./);
});

test('flows that lead in a circle, back, or out of a way out are told with their line', async () => {
  const feed = publishable();
  const [stage] = feed.pipeline.stages;
  feed.pipeline.stages = ['hold', 'booking', 'jail', 'release'].map((id) => ({...stage!, id}));
  const {path, read, write} = await folderWith();
  const check = async (...flows: Record<'from' | 'to' | 'kind', string>[]) => {
    await write('feed.json', {...feed, pipeline: {...feed.pipeline, flows}});
    const lines = (await read('feed.json')).split('\n');
    const first = lines.findIndex((text) => text.includes('"flows"')) + 2;
    const {code, stdout} = await run(path, 'validate', 'feed.json');
    // A flow has five lines in this file.
    const place = (index: number) => `Error, line ${first + 5 * index}: pipeline.flows[${index}]`;
    return {code, stdout, place};
  };
  const main = [
    {from: 'hold', to: 'booking', kind: 'main'},
    {from: 'booking', to: 'jail', kind: 'main'},
    {from: 'jail', to: 'release', kind: 'exit'},
  ];
  assert.equal((await check(...main)).code, 0);
  const {code, stdout, place} = await check(
    ...main,
    {from: 'jail', to: 'hold', kind: 'bypass'},
    {from: 'release', to: 'jail', kind: 'exit'},
    main[0]!,
    {from: 'booking', to: 'jail', kind: 'exit'},
  );
  assert.equal(code, 1);
  assert.equal(
    stdout,
    `${place(3)} closes a circle: hold → booking → jail → hold.
  To mend it: take it out, or lead it to a later stage.

${place(4)} closes a circle: jail → release → jail.
  To mend it: take it out, or lead it to a later stage.

${place(5)} is there twice: hold → booking, main.
  To mend it: take one of the two out.

${place(6)} is an exit to "jail", which is no way out: a main flow passes it.
  To mend it: lead it to a way out, or make it a bypass.

feed.json is not ready to be published: 4 errors.
`,
  );
  const back = await check(...main.slice(1), {from: 'booking', to: 'hold', kind: 'main'});
  assert.ok(
    back.stdout.startsWith(`${back.place(2)} leads back: "hold" stands before "booking" in the list.
  To mend it: move one of the two stages, or swap "from" and "to".
`),
    back.stdout,
  );
  const out = await check(
    {from: 'hold', to: 'booking', kind: 'exit'},
    {from: 'booking', to: 'jail', kind: 'main'},
    {from: 'jail', to: 'release', kind: 'main'},
  );
  assert.ok(
    out.stdout.startsWith(`${out.place(1)} leaves "booking", a way out: only exits lead there.
  To mend it: take it out or make it an exit; or let a main flow lead to "booking".
`),
    out.stdout,
  );
});

test('hidden characters and look-alikes are shown', async () => {
  const feed = publishable();
  const {path} = await folderWith({
    ...feed,
    id: 'ex\u200bample',
    title: 'Ti\u00adtle',
    timeZone: 'Americ\u0430/New_York',
  });
  const {stdout} = await run(path, 'validate', 'feed.json');
  assert.match(stdout, /It says: "ex\\u200bample" \(a hidden character is there/);
  assert.match(stdout, /It says: "Ti\\u00adtle" \(a hidden character is there/);
  assert.match(stdout, /It says: "Americ\\u0430\/New_York" \(a letter .* looks like a plain one/);
});

test('translations are looked for beside the feed', async () => {
  const translations = {en: 'feed.json', es: 'feed.es.json', fr: 'https://cdn.example/fr.json'};
  const {path, write} = await folderWith({...publishable(), translations});
  assert.match((await run(path, 'validate', 'feed.json')).stdout, /there is no such file beside/);
  await write('feed.es.json', {...publishable(), translations, language: 'es', review: 'reviewed'});
  assert.match(
    (await run(path, 'validate', 'feed.json')).stdout,
    /names feed\.es\.json, which says something else than this feed in issued/,
  );
});

test('what a feed names outside its folder is not read', async () => {
  const {path, write} = await folderWith();
  const odd = [
    '../feed.json',
    '\\dev\\zero',
    '\\\\server.example\\share\\feed.json',
    'feed%2Fes.json',
    'C:/site/feed.es.json',
    'data:application/json,{}',
    './',
    '/etc/hostname',
  ];
  const tags = ['es', 'fr', 'ru', 'ko', 'ar', 'vi', 'pa', 'ur'];
  const translations = Object.fromEntries(tags.map((tag, i) => [tag, odd[i]]));
  await write('feed.json', {...publishable(), translations: {en: 'feed.json', ...translations}});
  const {stdout, stderr, code} = await run(path, 'validate', 'feed.json');
  assert.equal(stderr, '');
  assert.ok(code === 0 || code === 1);
  assert.match(stdout, /feed\.json (?:can|is not ready to) be published/);
});

test('an address is fetched; what cannot be had ends with 2', async () => {
  const bytes = JSON.stringify(publishable());
  const asked: string[] = [];
  const origin = await server(({url = ''}, response) => {
    asked.push(url);
    if (url === '/feed.json') response.end(bytes);
    else if (url === '/large.json') response.end(Buffer.alloc(2 ** 21 + 1, ' '));
    else if (url === '/busy.json') response.writeHead(503).end();
    else response.writeHead(404).end();
  });
  const {path} = await folderWith();
  const at = (name: string, ...more: string[]) =>
    run(path, 'validate', `${origin}/${name}`, ...more);
  assert.equal((await at('feed.json')).code, 0);
  const failures: [name: string, said: RegExp][] = [
    ['none.json', /the server has no such file/],
    ['large.json', /larger than 2048 KiB/],
    ['busy.json', /the server answered 503/],
  ];
  for (const [name, said] of failures) {
    const {code, stderr, stdout} = await at(name);
    assert.deepEqual([code, stdout], [2, ''], name);
    assert.match(stderr, said);
  }
  const key = 'A'.repeat(43);
  const unsigned = await at('feed.json', '--feed-key', key);
  assert.equal(unsigned.code, 1);
  assert.match(unsigned.stdout, /has no signature beside it/);
  assert.equal(asked.at(-1), '/feed.json.sig');
  for (const address of ['http://justice.example/feed.json', 'ftp://justice.example/feed.json']) {
    const {code, stderr} = await run(path, 'validate', address);
    assert.equal(code, 2);
    assert.match(stderr, /begins with https:\/\//);
  }
});

test('at an address, the translations are fetched too, with their signatures', async () => {
  const translations = {en: 'feed.json', es: 'feed.es.json', fr: 'https://cdn.example/fr.json'};
  const feed = {...publishable(), translations};
  const folder = await folderWith(feed);
  const {path, read, write} = folder;
  await write('feed.es.json', {...feed, language: 'es', review: 'reviewed'});
  const keys = await run(path, 'keygen', '--json', '--out', 'key.pem');
  const {publicKey} = JSON.parse(keys.stdout) as {publicKey: string};
  await run(path, 'sign', 'feed.json', 'feed.es.json', '--key', 'key.pem');
  const gone = new Set<string>();
  const origin = await server((request, response) => {
    const name = request.url!.split('/').at(-1)!;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('ETag', '"1"');
    if (gone.has(name)) response.writeHead(404).end();
    else
      void read(name).then(
        (text) => response.end(text),
        () => response.writeHead(404).end(),
      );
  });
  const check = () => run(path, 'validate', `${origin}/a/feed.json`, '--feed-key', publicKey);
  const good = await check();
  assert.equal(good.code, 0);
  assert.match(good.stdout, /^Warning, line \d+: translations\.fr names a site[^]*; 1 warning is/);
  await write('feed.es.json', {...feed, language: 'es', review: 'reviewed', sequence: 2});
  const changed = await check();
  assert.equal(changed.code, 1);
  assert.match(changed.stdout, /names feed\.es\.json, which has sequence 2/);
  assert.match(
    changed.stdout,
    /^Error: translations\.es names http:\S+\/a\/feed\.es\.json, which has changed since it was signed/m,
  );
  gone.add('feed.es.json.sig');
  assert.match((await check()).stdout, /feed\.es\.json, which has no signature beside it/);
  gone.add('feed.es.json');
  assert.match((await check()).stdout, /names feed\.es\.json, and there is no such file/);
});

test('at an address, the headers that pages need are looked at', async () => {
  let headers: Record<string, string> = {};
  const bytes = JSON.stringify(publishable());
  const origin = await server((_, response) => response.writeHead(200, headers).end(bytes));
  const {path} = await folderWith();
  const check = async (sent: Record<string, string>) => {
    headers = sent;
    const {code, stdout} = await run(path, 'validate', `${origin}/feed.json`);
    assert.equal(code, 0, stdout);
    return stdout;
  };
  const none = await check({});
  assert.match(none, /without the header Access-Control-Allow-Origin, so pages of other sites/);
  assert.match(none, /To mend it: let the server send "Access-Control-Allow-Origin: \*"/);
  assert.match(none, /without the headers ETag and Last-Modified/);
  const good = {'Access-Control-Allow-Origin': '*', ETag: '"1"'};
  assert.doesNotMatch(await check(good), /Warning/);
  assert.match(
    await check({...good, 'Cache-Control': 'public, max-age=604800'}),
    /kept by browsers for longer than a day[^]*It says: "public, max-age=604800"/,
  );
  assert.doesNotMatch(await check({...good, 'Cache-Control': 'max-age=86400'}), /Warning/);
  assert.match(
    await check({...good, 'Access-Control-Allow-Origin': 'https://a.example'}),
    /pages of https:\/\/a\.example alone/,
  );
});

test('--feed-key: a missing signature and a wrong key are errors, a key that is none a usage error', async () => {
  const {path, write} = await folderWith();
  const pair = async (out: string) =>
    JSON.parse((await run(path, 'keygen', '--json', '--out', out)).stdout) as {publicKey: string};
  const [mine, other] = [await pair('mine.pem'), await pair('other.pem')];
  const check = (...keys: string[]) =>
    run(path, 'validate', 'feed.json', '--feed-key', keys.join(' '));
  assert.match(
    (await check(mine.publicKey)).stdout,
    /^Error: The feed has no signature beside it/m,
  );
  await run(path, 'sign', 'feed.json', '--key', 'mine.pem');
  assert.equal((await check(mine.publicKey)).code, 0);
  assert.equal((await check(other.publicKey, mine.publicKey)).code, 0, 'one of them is enough');
  const wrong = await check(other.publicKey);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stdout, /has changed since it was signed, or was signed with another key/);
  await write(
    'feed.json',
    publishable((feed) => (feed.title = 'Other')),
  );
  assert.equal((await check(mine.publicKey)).code, 1);
  const odd = await check('abc');
  assert.equal(odd.code, 2);
  assert.match(odd.stderr, /43 letters/);
  const twice = await run(
    path,
    'validate',
    'feed.json',
    '--feed-key',
    `-${'A'.repeat(42)}`,
    '--feed-key',
    other.publicKey,
  );
  assert.equal(twice.code, 1, 'a key may begin with -');
});

test('--json holds all of it, also the failures', async () => {
  const {path, write} = await folderWith();
  await write('bad.json', {...publishable(), title: 3, titel: 'x'});
  const {code, stdout, stderr} = await run(path, 'validate', '--json', 'feed.json', 'bad.json');
  assert.deepEqual([code, stderr], [1, '']);
  const answer = JSON.parse(stdout) as {
    ok: boolean;
    feeds: {feed: string; ok: boolean; problems: Record<string, unknown>[]}[];
  };
  assert.deepEqual(
    [answer.ok, ...answer.feeds.map(({feed, ok, problems}) => [feed, ok, problems.length])],
    [false, ['feed.json', true, 0], ['bad.json', false, 2]],
  );
  assert.deepEqual(answer.feeds[1]!.problems[0], {
    path: 'title',
    value: 3,
    reason: 'is not text in quotes',
    mend: 'write some text, without hidden marks that turn its direction or accents piled on each other',
    severity: 'error',
    line: 16,
  });
  const failed = await run(path, 'validate', '--json', 'none.json');
  assert.deepEqual([failed.code, failed.stderr], [2, '']);
  const {ok, error} = JSON.parse(failed.stdout) as {ok: boolean; error: {message: string}};
  assert.deepEqual([ok, error.message], [false, 'none.json: there is no such file']);
});
