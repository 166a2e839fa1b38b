import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {
  checkFile,
  checkLanguages,
  filesOf,
  readFeed,
  readXliff,
} from '../../scripts/languages/check.js';
import {describeFinding} from '../../scripts/languages/finding.js';
import {examplesOf} from '../../scripts/languages/plural-examples.js';
import {readProject, type Project} from '../../scripts/languages/project.js';
import {placeholder, placeholdersOf, withPlaceholders} from '../../src/cli/placeholders.js';
import type {XliffDocument} from '../../src/cli/xliff.js';
import {smallProject} from './small-project.js';

const real = readProject();
const feed = readFeed(real);

/** The project's own languages, in a folder where they can be spoiled. */
async function copy(): Promise<Project> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'ijn-check-'));
  after(() => rm(folder, {recursive: true, force: true}));
  await cp('locales', join(folder, 'locales'), {recursive: true});
  await cp('src/feed/built-in', join(folder, 'src/feed/built-in'), {recursive: true});
  return {...real, folder, tags: ['es']};
}

const described = async (project: Project) => (await checkLanguages(project)).map(describeFinding);

test('nothing is wrong with the languages as they are', async () => {
  assert.ok(real.tags.includes('es'));
  assert.deepEqual(await described(real), []);
});

/** Every file of every language. */
const files = real.tags.flatMap((tag) =>
  filesOf(real, tag, feed).map(({file, expected, placeholders}) => {
    const xliff = readXliff(real, tag, file, placeholders) as XliffDocument;
    return {
      file,
      expected,
      xliff,
      check: (changed: XliffDocument) => checkFile(expected, changed, file),
    };
  }),
);

/** The file with one unit, or what is in it, changed. */
const withUnit = (
  xliff: XliffDocument,
  id: string,
  change: (unit: XliffDocument['units'][number]) => void,
): XliffDocument => ({
  ...xliff,
  units: xliff.units.map((unit) => {
    if (unit.id !== id) return unit;
    const changed = structuredClone(unit);
    change(changed);
    return changed;
  }),
});

test('any unit that is taken out of any language is missed by name', () => {
  let tried = 0;
  for (const {file, expected, xliff, check} of files) {
    // Every seventh at a time: one by one would take the square of so many.
    for (let first = 0; first < 7; first++) {
      const lost = expected.filter((_, index) => index % 7 === first).map(({id}) => id);
      const units = xliff.units.filter(({id}) => !lost.includes(id));
      assert.deepEqual(
        check({...xliff, units}),
        lost.map((unit) => ({
          file,
          unit,
          reason: 'is not there',
          mend: 'npm run locales:extract',
        })),
      );
      tried += lost.length;
    }
  }
  assert.ok(tried > 200, `${tried}`);
});

test('so is any target, and any whose English is another now', () => {
  for (const {expected, xliff} of files) {
    const units = new Map(xliff.units.map((unit) => [unit.id, unit]));
    for (const each of expected) {
      const {id, source} = each;
      const told = (change: {source?: string}, {target, ...unit} = units.get(id)!) => {
        const only = {...xliff, units: [change.source ? {target, ...unit} : unit]};
        return checkFile([{...each, ...change}], only, 'x').map((found) => [
          found.unit,
          found.reason,
        ]);
      };
      assert.deepEqual(told({}), [[id, 'has no translation']]);
      const changed = told({source: `${source} Now.`});
      assert.deepEqual(changed, [[id, 'its translation is of an earlier source']]);
    }
  }
});

test('any value that is lost, doubled or invented is told', () => {
  let tried = 0;
  for (const {expected, xliff, check} of files) {
    for (const {id, source, unit: {category} = {}} of expected) {
      const [first] = placeholdersOf(source);
      if (!first) continue;
      const told = (write: (target: string) => string) =>
        check(
          withUnit(xliff, id, ({target}) => {
            target!.text = write(target!.text);
          }),
        ).map(({unit, reason}) => [unit, reason]);
      const tag = `<x id="${first.id}"/>`;
      const lost = told((text) => withPlaceholders(text, () => 'X'));
      // As the Arabic dual does, the words for one number may say it.
      const isSaid = category && examplesOf(xliff.targetLanguage, category).length === 1;
      const needed = placeholdersOf(source).slice(isSaid ? 1 : 0);
      assert.deepEqual(
        lost,
        needed.map((each) => [id, `its target lacks <x id="${each.id}"/>`]),
      );
      const doubled = told(() => `${placeholder(first)}X${placeholder(first)}`);
      assert.deepEqual(doubled[0], [id, `its target has ${tag} 2 times instead of once`]);
      const invented = told((text) => placeholder({id: '9', shows: ''}) + text);
      assert.deepEqual(invented, [[id, 'its target has <x id="9"/>, and its source has none']]);
      tried++;
    }
  }
  assert.ok(tried > 5);
});

test('stars, length, spaces and what nobody can see', () => {
  const {xliff, check} = files.find(({file}) => file.includes('feed.'))!;
  const told = (id: string, write: (target: string) => string) =>
    check(
      withUnit(xliff, id, ({target}) => {
        target!.text = write(target!.text);
      }),
    ).map(({unit, reason}) => `${unit}: ${reason}`);
  const emphasis = 'principles.gateway.body.0';
  for (const [write, reason] of [
    [(text) => text.replaceAll('*', ''), /0 × \*…\*, 0 × \*\*…\*\*, its source 1 × \*…\*/],
    [(text) => text.replace('*', '**'), /\* alone/],
    [(text) => `${text} *`, /1 × \* alone/],
    [(text) => `${text} *and* more`, /2 × \*…\*/],
    [(text) => `${text} `, /other spaces than its source/],
    [(text) => `${text}${'x'.repeat(4000)}`, /there is room for 4000/],
  ] satisfies [(text: string) => string, RegExp][]) {
    const [fault, ...others] = told(emphasis, write);
    assert.match(fault ?? '', reason);
    assert.ok(fault?.startsWith(`${emphasis}: `) && others.length === 0, others.join());
  }
  const hidden = [
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u2060',
    '\u{e0041}',
    '\u0007',
    ' \u200c',
    '\u200d.',
  ];
  for (const sign of hidden) {
    const [fault] = told('title', (text) => text.replace(' ', sign));
    assert.match(
      fault ?? '',
      /^title: its target holds the invisible character U\+[0-9A-F]{4,5}/,
      sign.codePointAt(0)?.toString(16),
    );
  }
  for (const sign of ['می\u200cخواهم', 'ਕ੍\u200dਰ', 'a\u00a0b', 'a\u202fb', 'n\u0303'])
    assert.deepEqual(
      told('title', (text) => `${text} ${sign} x`),
      [],
    );
});

test('a reader whom the header does not name', () => {
  const {xliff, expected, check} = files[0]!;
  const changed = withUnit(xliff, expected[0]!.id, ({target}) => {
    target!.phase = 'ana';
  });
  assert.match(check(changed).map(describeFinding).join(), /names the reader "ana".*<phase>/);
  const phases = [{name: 'ana', process: 'review', attributes: {}, notes: []}];
  assert.deepEqual(check({...changed, phases}), []);
});

test('files that are lost, broken, of another language, or not as extraction writes them', async () => {
  for (const name of ['es.xlf', 'builder.es.xlf', 'feed.es.xlf']) {
    const project = await copy();
    const file = join(project.folder, 'locales', name);
    const xml = await readFile(file, 'utf8');
    const told = async (content: string) => {
      await writeFile(file, content);
      return described(project);
    };
    const only = async (content: string, finding: RegExp) => {
      const [first, ...others] = await told(content);
      assert.match(first ?? 'nothing', finding);
      assert.ok(first?.startsWith(`locales/${name}`) && first.includes('To mend it: '), first);
      assert.deepEqual(others, []);
    };
    await only(
      xml.replace('</target>', '</tarket>'),
      /unit "[^"]+": is not well-formed XML at line \d+/,
    );
    await only(
      xml.replace('target-language="es"', 'target-language="fr"'),
      /its target-language is "fr"/,
    );
    await only(
      xml
        .replace('<note from="ijn-feed">In ', '<note from="ijn-feed">On ')
        .replace('At most 4000', 'At most 9'),
      /not as extraction writes it.*npm run locales:extract/,
    );
    await only(`${xml}\n`, /not as extraction writes it/);
    await only(xml.replace(/<source>(\w)/, '<source>X$1'), /not as extraction writes it/);
    await only(
      xml.replace(/extradata="source:\w+"/, 'extradata="source:000000000000"'),
      /unit "[^"]+": its translation is of an earlier source/,
    );
    await only(
      xml.replace('<target state="needs-review-translation">', '<target state="new">'),
      /has no translation/,
    );
    assert.deepEqual(await told(xml), []);
    await rm(file);
    const [lost] = await described(project);
    assert.equal(lost, `locales/${name}: is not there. To mend it: npm run locales:extract.`);
  }
});

test('an English sentence that changes, in the program or in the feed', async () => {
  const [message] = real.messages;
  const messages = real.messages.map((each) =>
    each === message ? {...each, id: 's0000000000000000', source: `${each.source} Now.`} : each,
  );
  const told = await described({...real, messages});
  for (const tag of real.tags) {
    assert.ok(
      told.some((line) =>
        line.startsWith(`locales/${tag}.xlf, unit "s0000000000000000": is not there`),
      ),
    );
    assert.ok(
      told.some((line) =>
        line.startsWith(`locales/${tag}.xlf, unit "${message!.id}": belongs to no text now`),
      ),
    );
  }
  const project = await copy();
  const file = join(project.folder, 'src/feed/built-in/feed.json');
  const changed = {...feed, question: 'How?'};
  await writeFile(file, JSON.stringify(changed));
  const found = await described(project);
  assert.deepEqual(
    found.map((line) => line.slice(0, line.indexOf(':'))),
    ['locales/feed.es.xlf, unit "question"'],
  );
  assert.match(found[0]!, /earlier source\. To mend it: npm run locales:extract, then mend/);
});

test('a language without a glossary, or with a calendar that is none', async () => {
  const project = await copy();
  await rm(join(project.folder, 'locales/glossary.es.md'));
  await writeFile(join(project.folder, 'locales/calendar.es.json'), '{"from": "french!"}');
  assert.deepEqual(await described(project), [
    'locales/glossary.es.md: is not there. To mend it: write the terms that were chosen, as in locales/glossary.es.md.',
    'locales/calendar.es.json: "from" names no language. To mend it: write a language tag, as in "fr".',
  ]);
});

test('the command ends with 0, and with 1 after it has said what is wrong', async () => {
  const script = join(process.cwd(), 'scripts/locales.ts');
  const run = (cwd: string) =>
    new Promise<{code: number; stderr: string}>((resolve) => {
      const {NODE_OPTIONS: _, ...env} = process.env;
      execFile(
        process.execPath,
        ['--import', 'tsx', script, 'check'],
        {cwd, env},
        (error, _stdout, stderr) =>
          resolve({code: typeof error?.code === 'number' ? error.code : 0, stderr}),
      );
    });
  const [clean, small] = await Promise.all([
    run('.'),
    smallProject("msg('Print')").then(({folder}) => run(folder)),
  ]);
  assert.deepEqual(clean, {code: 0, stderr: ''});
  assert.equal(small.code, 1);
  assert.deepEqual(
    small.stderr.trim().split('\n'),
    ['es.xlf', 'builder.es.xlf', 'feed.es.xlf', 'glossary.es.md'].map((name) => {
      const mend = name.endsWith('.md')
        ? 'write the terms that were chosen, as in locales/glossary.es.md'
        : 'npm run locales:extract';
      return `locales/${name}: is not there. To mend it: ${mend}.`;
    }),
  );
});
