import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {placeholder} from '../../src/cli/placeholders.js';
import {formatXliff, parseXliff, type XliffDocument, type XliffUnit} from '../../src/cli/xliff.js';

const documentOf = (...units: XliffUnit[]): XliffDocument => ({
  original: 'feed.json',
  sourceLanguage: 'en',
  targetLanguage: 'ar',
  notes: [{text: 'About the file.', from: 'ijn-feed'}],
  units,
});

const file = (body: string) =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n' +
  '<file original="feed.json" source-language="en" target-language="es" datatype="plaintext"><body>\n' +
  `${body}\n</body></file></xliff>`;

const unit = (content: string, id = 'title') => `<trans-unit id="${id}">${content}</trans-unit>`;

const awkward = [
  'Law & order, 3 < 4 > 2, "quoted", \'quoted\', ]]> and <b>no tags</b>',
  'already &amp; escaped &lt;',
  '  spaces at both ends  ',
  'two\nlines\r\nand\rthree\u2028four\u0085five\tsix',
  'حق كل شخص في *الحرية*\u200f، وحتى (ICE)',
  'می‌خواهم ZWNJ',
  '🕊️ 𐍈',
  '*emphasis* and **strong** and \\*',
];

test('what is written is read again', () => {
  for (const text of awkward) {
    const written = documentOf({
      id: 'actions.ny-petition.body.0',
      source: text,
      target: {text, state: 'needs-review-translation', language: 'zh-Hant'},
      notes: [{text, from: 'somebody'}, {text: 'No sender.'}],
    });
    assert.deepEqual(parseXliff(formatXliff(written), 'feed.ar.xlf'), written);
  }
});

test('any text survives, and writing it twice gives the same bytes', () => {
  const text = fc
    .string({unit: 'grapheme', minLength: 1})
    .filter((value) => value.trim() !== '' && !/\p{Cc}|\p{Cn}|\ufffd/u.test(value));
  fc.assert(
    fc.property(text, text, (source, target) => {
      const written = documentOf({id: 'title', source, target: {text: target}, notes: []});
      const xml = formatXliff(written);
      const read = parseXliff(xml, 'feed.ar.xlf');
      assert.deepEqual(read, written);
      assert.equal(formatXliff(read), xml);
    }),
  );
});

test('a unit without a target, and one whose target is empty, have none', () => {
  const {units} = parseXliff(
    file(
      unit('<source>A</source>', 'a') +
        unit('<source>B</source><target state="new"/>', 'b') +
        unit('<source>C</source><target> </target>', 'c'),
    ),
    'feed.es.xlf',
  );
  assert.deepEqual(units, [
    {id: 'a', source: 'A', notes: []},
    {id: 'b', source: 'B', notes: []},
    {id: 'c', source: 'C', notes: []},
  ]);
});

test('what translation programs add is passed over', () => {
  const xml = file(
    `<group id="g">${unit(
      '<source>A</source><seg-source><mrk mtype="seg">A</mrk></seg-source><target>Á</target>' +
        '<alt-trans><source>A</source><target>Ä</target></alt-trans>',
    )}</group>`,
  );
  assert.deepEqual(parseXliff(`\ufeff${xml.replaceAll('\n', '\r\n')}`, 'feed.es.xlf').units, [
    {id: 'title', source: 'A', target: {text: 'Á'}, notes: []},
  ]);
});

test('limits, values, plurals, hashes and reviewers are written and read again', () => {
  const day = placeholder({id: '0', shows: '${days[0] < "5" && day}'});
  const nameless = placeholder({id: '1', shows: ''});
  const each = (id: string, plural?: string): XliffUnit => ({
    id,
    source: `Until ${day}${nameless}.`,
    target: {text: `${nameless} حتى ${day}`, state: 'final', phase: 'ana'},
    notes: [{text: 'Sounds stiff.', from: 'Ana'}],
    maxLength: 40,
    madeFor: {source: '1f2e3d4c5b6a', asked: 'aabbccddeeff', target: '001122334455'},
    ...(plural && {plural}),
  });
  const written: XliffDocument = {
    ...documentOf(
      each('s1'),
      each('s2[one]', 's2'),
      each('s2[other]', 's2'),
      each('s3[one]', 's3'),
    ),
    phases: [
      {
        name: 'ana',
        process: 'review',
        attributes: {'contact-name': 'Ana & Co.', date: '2026-11-22T00:00:00Z'},
        notes: [{text: 'Read aloud.'}],
      },
      {name: 'b', process: 'review', attributes: {}, notes: []},
    ],
  };
  const xml = formatXliff(written);
  assert.deepEqual(parseXliff(xml, 'ar.xlf', {placeholders: true}), written);
  for (const line of [
    '<phase phase-name="ana" process-name="review" contact-name="Ana &amp; Co." date="2026-11-22T00:00:00Z">',
    '<group id="s2" restype="x-gettext-plurals">',
    '<trans-unit id="s1" maxwidth="40" size-unit="char" extradata="source:1f2e3d4c5b6a asked:aabbccddeeff target:001122334455">',
    '<target state="final" phase-name="ana"><x id="1"/> حتى <x id="0" equiv-text="${days[0] &lt; &quot;5&quot; &amp;&amp; day}"/></target>',
  ])
    assert.ok(xml.includes(line), line);
});

test('a limit in pixels, and data of others, are passed over', () => {
  const xml = file(
    '<trans-unit id="a" maxwidth="9"><source>A</source></trans-unit>' +
      '<trans-unit id="b" extradata="theirs"><source>B</source></trans-unit>',
  );
  assert.deepEqual(parseXliff(xml, 'feed.es.xlf').units, [
    {id: 'a', source: 'A', notes: []},
    {id: 'b', source: 'B', notes: []},
  ]);
});

test('every mistake is told with its file and its unit', () => {
  const message = (xml: string) => {
    try {
      parseXliff(xml, 'locales/feed.es.xlf');
    } catch (error) {
      return (error as Error).message;
    }
    return 'accepted';
  };
  const good = unit('<source>A</source>', 'a');
  const mistakes: [string, RegExp][] = [
    ['', /^locales\/feed.es.xlf: is not well-formed XML/],
    ['words', /^locales\/feed.es.xlf: is not well-formed XML/],
    ['<xliff version="2.0"/>', /^locales\/feed.es.xlf: is not XLIFF 1.2/],
    ['<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', /0 <file> elements/],
    [file(good).replace(' target-language="es"', ''), /no attribute "target-language"/],
    [file(good).replace('<xliff', '<!DOCTYPE xliff><xliff'), /DOCTYPE/],
    [
      file(`${good}\n${unit('<source>3 < 4</source>')}`),
      /^locales\/feed.es.xlf, unit "title": is not well-formed XML at line 5/,
    ],
    [
      file(`${good}\n${unit('<source>A</source><target>B</source>')}\n${unit('', 'last')}`),
      /unit "title": is not well-formed XML at line 5/,
    ],
    [file(unit('<source>&nbsp;</source>')), /unit "title": is not well-formed XML at line 4.*nbsp/],
    [file('<trans-unit><source>A</source></trans-unit>'), /xlf: the unit on line 4 has no id/],
    [file(good + good), /unit "a": stands here twice/],
    [file(unit('<target>A</target>')), /unit "title": has no <source>/],
    [
      file(unit('<source>A</source><target>A</target><target>B</target>')),
      /unit "title": has more than one <target>/,
    ],
    [
      file(unit('<source>A</source><target>A <g id="1">b</g></target>')),
      /unit "title": its <target> holds the tag <g>.*&lt;/,
    ],
    [
      file(unit('<source>A</source><target state="done">A</target>')),
      /unit "title": has the state "done".*needs-review-translation/,
    ],
    [
      file(unit('<source>A<x id="0"/></source>')),
      /the tag <x>, and texts of the feed hold no tags/,
    ],
    [file(unit('<source>A&#30;</source>')), /unit "title": .*control character/],
    [
      file('<trans-unit id="a" maxwidth="few" size-unit="char"><source>A</source></trans-unit>'),
      /unit "a": has maxwidth="few"; write a whole number/,
    ],
    [
      file('').replace('<body>', '<header><phase-group><phase/></phase-group></header><body>'),
      /a <phase> without phase-name/,
    ],
  ];
  for (const [xml, expected] of mistakes) assert.match(message(xml), expected);
});

test('in the interface only values are tags', () => {
  const read = (target: string) =>
    parseXliff(file(unit(`<source>A</source><target>${target}</target>`)), 'es.xlf', {
      placeholders: true,
    }).units[0]?.target?.text;
  assert.equal(read('A<!-- why --><![CDATA[<b>]]>'), 'A<b>');
  assert.throws(() => read('<b>A</b>'), /es.xlf, unit "title": .*<b>, and only <x id="…"\/> may/);
  assert.throws(() => read('<x/>'), /unit "title": holds an <x\/> without an id/);
});

test('a text that XML cannot hold is refused, with its unit', () => {
  assert.throws(
    () => formatXliff(documentOf({id: 'title', source: 'bell\u0007', notes: []})),
    /feed.json, unit "title": holds a broken or control character/,
  );
});

test('a file that is not in UTF-8 is told as that', () => {
  const xml = file(unit('<source>Jail</source><target>C\u00e1rcel</target>', 'a'));
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const read = Buffer.from(xml, encoding).toString('utf8');
    assert.throws(() => parseXliff(read, 'feed.es.xlf'), /save the file as UTF-8/);
  }
});
