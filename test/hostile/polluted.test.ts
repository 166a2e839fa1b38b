/**
 * `Object.prototype` with something under names that our files read. Which of them are asked of objects that do not have
 * them is recorded in a page; those are known (names-read.json) and documented. All others must do no harm.
 *
 * With `IJN_HOSTILE=find` what is recorded is kept, for `npm run hostile`.
 */
import {expect} from 'chai';
import known from './names-read.json' with {type: 'json'};
import {faultsIn} from './faults-in.js';
import {inTurns} from './in-turns.js';
import {engine, open} from './page.js';
import {fields, kinds, polluted, recording, type Kind} from './polluted.js';

const {keys, tested}: {keys: string[]; tested: string[]} = await (
  await fetch('/__hostile/keys')
).json();
const {mode}: {mode: string} = await (await fetch('/__hostile/mode')).json();

/** Most names in one page. */
const perPage = 150;
const atOnce = 3;

const risky = new Set([...fields, ...known]);
const harmless = keys.filter((key) => !risky.has(key));

const pages = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  Array.from({length: Math.ceil(harmless.length / perPage)}, (_, index) => ({
    kind,
    names: harmless.slice(index * perPage, (index + 1) * perPage),
  })),
);

/** The names that are asked of objects which do not have them. */
async function namesRead(): Promise<string[]> {
  const row = recording(keys.filter((key) => !fields.includes(key) && !tested.includes(key)));
  const {changes} = await open(row);
  const said = changes.find((each) => each.startsWith('read: '));
  return [...(said?.split(' ').slice(1) ?? []), ...tested];
}

describe('names on every object', function () {
  this.timeout(240_000);

  it('are known where our files, Lit or the browser ask for them in vain', async () => {
    const read = await namesRead();
    expect(read.length).to.be.greaterThan(50);
    if (mode === 'find')
      await fetch(`/__hostile/found/${engine}`, {method: 'PUT', body: JSON.stringify(read)});
    else expect(read.filter((name) => !risky.has(name))).to.deep.equal([]);
  });

  if (mode === 'find') return;

  it('(those that are known) are names that our files read', () => {
    expect(known.filter((name) => !keys.includes(name))).to.deep.equal([]);
  });

  let faults: Map<(typeof pages)[number], Promise<string[]>>;
  before(() => {
    faults = inTurns(pages, atOnce, async ({kind, names}) => {
      const row = polluted(names, kind);
      return faultsIn(row, await open(row));
    });
  });

  for (const page of pages) {
    const {kind, names} = page;
    it(`do no harm: ${kind}, ${names[0]} to ${names.at(-1)}`, async () => {
      expect(await faults.get(page)).to.deep.equal([]);
    });
  }
});
