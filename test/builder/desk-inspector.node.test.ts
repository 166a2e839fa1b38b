/** How long the desk waits for what it asks, and which files it takes. */
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, mock, test} from 'node:test';
import {Inspector} from '../../src/builder/desk/inspector.js';
import {readFiles} from '../../src/builder/desk/read-files.js';

const question = {files: [{name: 'feed.json', text: '{}'}], current: 'feed.json', now: 0};

/** A worker that never answers. */
class Silent extends EventTarget {
  static readonly made: Silent[] = [];
  ended = false;
  asked = 0;
  constructor() {
    super();
    Silent.made.push(this);
  }
  postMessage() {
    this.asked++;
  }
  terminate() {
    this.ended = true;
  }
}

describe('the inspector', () => {
  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    Silent.made.length = 0;
    Object.assign(globalThis, {Worker: Silent, document: {baseURI: 'https://desk.example/'}});
  });
  afterEach(() => {
    mock.timers.reset();
    for (const name of ['Worker', 'document']) Reflect.deleteProperty(globalThis, name);
  });

  test('stops what takes too long, says so once, and asks again only when it is asked', () => {
    const failures: string[] = [];
    const inspector = new Inspector(
      () => assert.fail(),
      (because) => failures.push(because),
    );
    inspector.ask(question);
    mock.timers.tick(19_000);
    assert.deepEqual(failures, []);
    mock.timers.tick(100_000);
    assert.deepEqual(failures, ['time']);
    assert.deepEqual(
      Silent.made.map(({ended, asked}) => [ended, asked]),
      [[true, 1]],
    );
    inspector.ask(question);
    assert.equal(Silent.made.length, 2);
    mock.timers.tick(100_000);
    assert.deepEqual(failures, ['time', 'time']);
  });

  test('says nothing of what nobody waits for any longer', () => {
    const inspector = new Inspector(
      () => assert.fail(),
      () => assert.fail(),
    );
    inspector.ask(question);
    inspector.ask(question);
    inspector.stop();
    mock.timers.tick(100_000);
    assert.deepEqual(
      Silent.made.map(({ended, asked}) => [ended, asked]),
      [[true, 1]],
    );
  });
});

test('a file of any kind may have 2 MiB, and no byte more', async () => {
  const size = 2 * 1024 * 1024;
  const {files, refused} = await readFiles([
    new File(['<'.repeat(size)], 'feed.es.xlf'),
    new File(['<'.repeat(size + 1)], 'feed.fr.xlf'),
  ]);
  assert.deepEqual(
    files.map(({name}) => name),
    ['feed.es.xlf'],
  );
  assert.deepEqual(refused, [{name: 'feed.fr.xlf', because: 'large'}]);
});
