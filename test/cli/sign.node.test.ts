import assert from 'node:assert/strict';
import {createPublicKey, generateKeyPairSync, verify} from 'node:crypto';
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {isSigned} from '../../src/feed/signature.js';
import {folderWith, ijnFeed, publishable, type Folder} from './program.js';

const run = await ijnFeed();
const keygen = async ({path}: Folder, out: string) =>
  (JSON.parse((await run(path, 'keygen', '--json', '--out', out)).stdout) as {publicKey: string})
    .publicKey;
const holds = async ({read}: Folder, publicKey: string, file = 'feed.json') =>
  isSigned(new TextEncoder().encode(await read(file)), await read(`${file}.sig`), publicKey);

test('keygen makes a pair, keeps the private half to its owner, and never overwrites', async () => {
  const folder = await folderWith();
  const {path, read} = folder;
  const {code, stdout, stderr} = await run(path, 'keygen');
  assert.deepEqual([code, stderr], [0, '']);
  const [, publicKey = ''] = /feed-key="([A-Za-z0-9_-]{43})"/.exec(stdout) ?? [];
  assert.match(stdout, /not in the folder of your website, not in version control/);
  const pem = await read('ijn-private-key.pem');
  assert.match(pem, /^-----BEGIN PRIVATE KEY-----\n/);
  assert.doesNotMatch(stdout, /BEGIN|PRIVATE KEY-/);
  assert.equal(createPublicKey(pem).export({format: 'jwk'}).x, publicKey);
  if (process.platform !== 'win32') {
    assert.equal((await stat(join(path, 'ijn-private-key.pem'))).mode & 0o777, 0o600);
  }
  const again = await run(path, 'keygen');
  assert.equal(again.code, 2);
  assert.match(again.stderr, /is there already, and a private key is never overwritten/);
  assert.equal(await read('ijn-private-key.pem'), pem);
  const nowhere = await run(path, 'keygen', '--out', 'no/folder/key.pem');
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /there is no such folder/);
  assert.notEqual(await keygen(folder, 'other.pem'), publicKey);
});

test('sign writes what pages accept, the same each time', async () => {
  const folder = await folderWith();
  const {path, read} = folder;
  const publicKey = await keygen(folder, 'key.pem');
  const {code, stdout, stderr} = await run(path, 'sign', 'feed.json', '--key', 'key.pem');
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^feed\.json is signed: feed\.json\.sig, sequence 3, 1 signature\.$/m);
  assert.ok(stdout.includes(`feed-key="${publicKey}"`));
  assert.ok(await holds(folder, publicKey));
  // Also as RFC 8032 has it, apart from our own code.
  const signature = await read('feed.json.sig');
  assert.match(signature, /^[A-Za-z0-9_-]{86}\n$/);
  const bytes = Buffer.from(await read('feed.json'));
  const key = createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: publicKey}, format: 'jwk'});
  assert.ok(verify(null, bytes, key, Buffer.from(signature, 'base64url')));
  await run(path, 'sign', 'feed.json', '--key', 'key.pem');
  assert.equal(await read('feed.json.sig'), signature);
});

test('what has errors is not signed, and then nothing is', async () => {
  const folder = await folderWith();
  const {path, read, write} = folder;
  await keygen(folder, 'key.pem');
  await write('bad.json', {...publishable(), title: 3});
  const before = await read('feed.json');
  const {code, stderr} = await run(
    path,
    'sign',
    'feed.json',
    'bad.json',
    '--key',
    'key.pem',
    '--bump',
  );
  assert.equal(code, 1);
  assert.match(
    stderr,
    /title is not text in quotes(.|\n)*bad\.json has 1 error, so nothing was done/,
  );
  assert.equal(await read('feed.json'), before);
  await assert.rejects(read('feed.json.sig'));
  const old = await run(
    path,
    'sign',
    'feed.json',
    '--key',
    'key.pem',
    '--bump',
    '--now',
    '2099-01-01',
  );
  assert.equal(old.code, 1);
  assert.match(old.stderr, /expires lies before "issued"/);
  assert.equal(await read('feed.json'), before);
});

test('--bump sets counter and time in all files and leaves the rest as it is', async () => {
  const folder = await folderWith();
  const {path, read, write} = folder;
  const publicKey = await keygen(folder, 'key.pem');
  const odd = `\ufeff${JSON.stringify(publishable(), null, '\t').replaceAll('\n', '\r\n')}\r\n\r\n`;
  await write('odd.json', odd);
  await write('es.json', {...publishable(), sequence: 7, language: 'es'});
  const now = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+/, '');
  const {code, stderr} = await run(
    path,
    'sign',
    'odd.json',
    'es.json',
    '--key',
    'key.pem',
    '--bump',
    '--now',
    now,
  );
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(
    await read('odd.json'),
    odd
      .replace('"sequence": 3', '"sequence": 8')
      .replace(/"issued": "[^"]*"/, `"issued": "${now}"`),
  );
  assert.match(await read('es.json'), /"sequence": 8,/);
  for (const file of ['odd.json', 'es.json']) assert.ok(await holds(folder, publicKey, file), file);
});

test('a translation that was not built again is told in full', async () => {
  const translations = {en: 'feed.json', es: 'feed.es.json'};
  const feed = {...publishable(), translations};
  const folder = await folderWith(feed);
  await keygen(folder, 'key.pem');
  await folder.write('feed.es.json', {...feed, language: 'es', review: 'reviewed'});
  await folder.write('feed.json', {...feed, actions: [{...feed.actions[0], status: 'paused'}]});
  const files = ['feed.json', 'feed.es.json'];
  const {code, stdout} = await run(folder.path, 'sign', ...files, '--key', 'key.pem', '--bump');
  assert.equal(code, 0);
  assert.match(stdout, /says something else than this feed in actions\.pass-on status\./);
  assert.match(
    stdout,
    /To mend it: build the translations again \(npx ijn-feed build\), then sign/,
  );
});

test('several keys, and several holders of keys', async () => {
  const folder = await folderWith();
  const {path, read, write} = folder;
  const names = ['a.pem', 'b.pem', 'c.pem', 'd.pem', 'e.pem'];
  const keys: string[] = [];
  for (const name of names) keys.push(await keygen(folder, name));
  const sign = (...args: string[]) => run(path, 'sign', 'feed.json', ...args);
  const lines = async () => (await read('feed.json.sig')).trim().split('\n').length;
  await sign('--key', 'a.pem', '--key', 'b.pem');
  assert.equal(await lines(), 2);
  await sign('--key', 'c.pem', '--add');
  assert.equal(await lines(), 3);
  await sign('--key', 'c.pem', '--add');
  assert.equal(await lines(), 3, 'the same signature is not kept twice');
  await write('feed.json.sig', `${await read('feed.json.sig')}\nnot a signature\n`);
  await sign('--key', 'd.pem', '--add');
  for (const key of keys.slice(0, 4)) assert.ok(await holds(folder, key));
  const fifth = await sign('--key', 'e.pem', '--add');
  assert.equal(fifth.code, 2);
  assert.match(fifth.stderr, /would hold 5 signatures, and pages look at 4/);
  await sign('--key', 'e.pem');
  assert.equal(await lines(), 1, 'without --add the others go');
  assert.equal((await sign(...names.flatMap((name) => ['--key', name]))).code, 2);
  const both = await sign('--key', 'a.pem', '--add', '--bump');
  assert.equal(both.code, 2);
  assert.match(both.stderr, /hold no more\nTo mend it: let the first holder/);
});

test('what was signed before, and does not fit any more, is told', async () => {
  const folder = await folderWith();
  const {path, write} = folder;
  for (const name of ['a.pem', 'b.pem']) await keygen(folder, name);
  const sign = async (...args: string[]) => (await run(path, 'sign', 'feed.json', ...args)).stdout;
  assert.doesNotMatch(await sign('--key', 'a.pem'), /Look/);
  assert.doesNotMatch(await sign('--key', 'a.pem'), /Look/, 'again');
  assert.match(
    await sign('--key', 'b.pem'),
    /signature that was there is by another key, and is replaced/,
  );
  assert.match(await sign('--key', 'a.pem', '--add'), /1 signature that was there is kept/);
  await write('feed.json', {...publishable(), title: 'Other'});
  assert.match(
    await sign('--key', 'a.pem'),
    /feed\.json has changed since it was signed.*sequence 3.*use --bump/,
  );
  await write('feed.json', {...publishable(), title: 'Third'});
  assert.match(
    await sign('--key', 'b.pem', '--add'),
    /1 signature that was there is kept, but feed\.json has changed since.*no longer fit/,
  );
  await write('feed.json', {...publishable(), title: 'Fourth'});
  assert.doesNotMatch(await sign('--key', 'a.pem', '--bump'), /Look/);
});

test('keys that cannot sign are told apart', async () => {
  const folder = await folderWith();
  const {path, write} = folder;
  const fails = async (said: RegExp) => {
    const {code, stderr} = await run(path, 'sign', 'feed.json', '--key', 'key.pem');
    assert.equal(code, 2);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n {4}at /);
  };
  await fails(/^key\.pem: there is no such file/);
  await write('key.pem', 'abc');
  await fails(/^key\.pem: holds no private key\nTo mend it: name the file/);
  const pair = generateKeyPairSync('ed25519');
  await write('key.pem', String(pair.publicKey.export({type: 'spki', format: 'pem'})));
  await fails(/is a public key/);
  const cipher = 'aes-256-cbc';
  await write(
    'key.pem',
    String(pair.privateKey.export({type: 'pkcs8', format: 'pem', cipher, passphrase: 'x'})),
  );
  await fails(/is locked with a passphrase/);
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  await write('key.pem', String(privateKey.export({type: 'pkcs8', format: 'pem'})));
  await fails(/is a key of another kind \(ec\)/);
  const none = await run(path, 'sign', 'feed.json');
  assert.equal(none.code, 2);
  assert.match(none.stderr, /^Required option '--key <file>' not specified/);
  assert.equal(
    (await run(path, 'sign', 'https://justice.example/feed.json', '--key', 'key.pem')).code,
    2,
  );
});

test('--json', async () => {
  const folder = await folderWith();
  const publicKey = await keygen(folder, 'key.pem');
  const {stdout} = await run(folder.path, 'sign', 'feed.json', '--key', 'key.pem', '--json');
  assert.deepEqual(JSON.parse(stdout), {
    ok: true,
    publicKeys: [publicKey],
    feeds: [
      {feed: 'feed.json', signature: 'feed.json.sig', sequence: 3, signatures: 1, warnings: 0},
    ],
  });
});
