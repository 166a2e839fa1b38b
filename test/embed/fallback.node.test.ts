/** The words that stand inside a tag, whoever writes them there. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';
import type {Embed} from '../../src/embed/embed.js';
import {fallbackOf, titleOf, type Moment} from '../../src/embed/fallback.js';
import {markup, scriptData, startTag} from '../../src/embed/markup.js';
import {everyKind, makeFeed} from '../feed/feeds.js';

const feed = makeFeed((made) => {
  made.actions = everyKind();
});
const [petition] = feed.actions;

const written = (embed: Embed, moment?: Moment, of = feed) => markup(fallbackOf(of, embed, moment));

const principles = (attributes: Embed['attributes'] = {}): Embed => ({
  element: 'ijn-principles',
  attributes: {lang: 'en', ...attributes},
});
const card = (attributes: Embed['attributes'] = {}): Embed => ({
  element: 'ijn-action-card',
  attributes: {lang: 'en', ...attributes},
});

/** All actions are open, and have a page and an address. */
const moment: Moment = {
  asOf: 'As of today',
  acts: {
    open: feed.actions,
    linkOf: ({id}) => (id === 'petition' ? 'https://act.example/' : undefined),
    waysOf: ({kind}) => (kind === 'call' ? ['by telephone'] : []),
  },
};

describe('the words inside a tag', () => {
  it('are the question, the principles, who says it and when', () => {
    assert.equal(
      written(principles()),
      `<h2>The question?</h2>
<ol>
  <li>First principle</li>
  <li>Second principle</li>
</ol>
<p><a href="https://publisher.example/" rel="noopener noreferrer">Publisher</a>, November 21, 2026</p>`,
    );
  });

  it('have in a page of a moment what is open, and of when that is', () => {
    const page = written(principles(), moment);
    assert.match(page, /^<div lang="en" dir="ltr">\n {2}<p>The title<\/p>\n {2}<h2>/);
    assert.match(
      page,
      /<li>\n\s*<p><a href="https:\/\/act\.example\/" rel="noopener noreferrer">Sign the petition for all<\/a><\/p>\n\s*<\/li>/,
    );
    assert.match(page, /<li>\n\s*<p>Call the [^<]*<\/p>\n\s*<p>by telephone<\/p>\n\s*<\/li>/);
    assert.match(page, /<\/a> · As of today<\/p>\n<\/div>$/);
  });

  it('are of the parts that are shown, and of those the first', () => {
    /** Each list and lower heading, with its first words. */
    const lists = (show: string, when?: Moment) =>
      [
        ...written(principles({show}), when).matchAll(
          /<(ol|ul|h3)>\s*(?:<(?:li|p|a [^>]*)>\s*)*([^<]*)/g,
        ),
      ].map(([, name, words]) => `${name} ${words}`);
    assert.deepEqual(lists('principles pipeline partners'), ['ol First principle']);
    assert.deepEqual(lists('actions'), []);
    assert.deepEqual(lists('actions', moment), ['ul Sign the petition for all']);
    assert.deepEqual(lists('partners pipeline', moment), ['h3 Pipeline', 'ol Stop']);
    assert.deepEqual(lists('partners'), ['ul Partner']);
    assert.deepEqual(lists('unknown'), ['ol First principle']);
  });

  it('of a card are those of its action; of one that names none, the first that is open', () => {
    const headingOf = (embed: Embed, when?: Moment) =>
      /<h2>([^<]*)<\/h2>/.exec(written(embed, when))![1];
    assert.equal(headingOf(card({action: 'phone-call'})), 'Call the sheriff');
    assert.equal(headingOf(card(), moment), petition!.title);
    // A snippet outlives what is open today.
    assert.equal(headingOf(card()), 'The question?');
    assert.equal(
      headingOf(card(), {...moment, acts: {...moment.acts!, open: []}}),
      'The question?',
    );
    assert.doesNotMatch(written(card({action: 'petition'})), /act\.example/);
    assert.match(written(card({action: 'petition'}), moment), /act\.example/);
  });

  it('say how an action ended', () => {
    const over = makeFeed((made) => {
      Object.assign(made.actions[0]!, {
        status: 'won',
        outcome: {summary: 'They won.', date: '2026-01-02', sources: []},
      });
    });
    assert.match(written(card({action: 'petition'}), undefined, over), /<p>They won\.<\/p>/);
  });

  it('begin with the heading that the elements begin with', () => {
    for (const [asked, level] of [
      [undefined, 2],
      ['1', 1],
      ['3', 3],
      ['6', 6],
      ['9', 6],
      ['0', 2],
      ['-4', 1],
      ['2.7', 2],
      ['x', 2],
    ] as const) {
      const page = written(principles(asked === undefined ? {} : {'heading-level': asked}));
      assert.ok(page.startsWith(`<h${level}>The question?</h${level}>`), `${asked}: ${page}`);
    }
  });

  it('say each language that is another one', () => {
    const mixed = makeFeed((made) => {
      made.language = 'ar';
      made.question = {text: 'A *question*', lang: 'en'};
      made.publisher.name = {text: 'Publisher', lang: 'en'};
    });
    const page = written(principles({lang: 'ar'}), undefined, mixed);
    assert.match(page, /^<div lang="ar" dir="rtl">\n {2}<h2><span lang="en" dir="ltr">A question</);
    assert.match(page, /noreferrer"><span lang="en" dir="ltr">Publisher<\/span><\/a>, /);
    // Where the page asked for another language than the feed has.
    assert.match(written(principles({lang: 'tlh'})), /^<div lang="en" dir="ltr">/);
    assert.match(written({...principles(), attributes: {}}), /^<div lang="en" dir="ltr">/);
  });

  it('link to no address but https', () => {
    const odd = makeFeed((made) => (made.publisher.url = 'javascript:alert(1)'));
    assert.match(written(principles(), moment, odd), /<p>Publisher · As of today<\/p>/);
  });

  it('have a title for those who only hear of them', () => {
    assert.equal(titleOf(feed, principles()), 'The question?');
    assert.equal(titleOf(feed, card({action: 'petition'})), 'Sign the petition for all');
    assert.equal(titleOf(feed, {element: 'ijn-pipeline-diagram', attributes: {}}), 'Pipeline');
  });
});

type Element = DefaultTreeAdapterMap['element'];

const elementOf = (html: string) => parseFragment(html).childNodes[0] as Element;

/** What HTML keeps of a text. */
const kept = (text: string) => text.replaceAll(/(?![\t\n\r\x80-\x9f])\p{Cc}|\p{Surrogate}/gu, '');

const anyText = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('"', "'", '</p>', '<!--', '&amp', '&lt;', '\r\n', '\u2028', '\0', '\ud800'),
    ),
  )
  .map((parts) => parts.join(''));

describe('markup', () => {
  it('keeps every text and value as it is', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, oneLine) => {
        const tag = {name: 'p', attributes: [['title', text] as [string, string]], content: [text]};
        const {attrs, childNodes, tagName} = elementOf(markup([tag], {oneLine}));
        assert.equal(tagName, 'p');
        assert.deepEqual(attrs, [{name: 'title', value: kept(text)}]);
        assert.equal(
          childNodes.map((node) => ('value' in node ? node.value : node.nodeName)).join(''),
          kept(text),
        );
      }),
    );
  });

  it('writes the start of a tag alone, for what is in no other', () => {
    assert.equal(
      startTag(
        {
          name: 'a-b',
          attributes: [
            ['one', '"'],
            ['two', true],
          ],
        },
        {},
      ),
      '<a-b one="&quot;" two>',
    );
  });

  it('breaks no line of words', () => {
    const href = `https://example.org/${'long/'.repeat(30)}`;
    const link = {
      name: 'a',
      attributes: [
        ['href', href],
        ['rel', 'x'],
      ] as [string, string][],
    };
    assert.equal(
      markup([{name: 'p', content: ['See ', {...link, content: ['this']}]}]),
      `<p>See <a href="${href}" rel="x">this</a></p>`,
    );
  });

  it('writes data that ends no script', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const {childNodes} = elementOf(`<script>${scriptData({text})}</script>`);
        const [data] = childNodes;
        assert.ok(data && 'value' in data && childNodes.length === 1);
        assert.deepEqual(JSON.parse(data.value), {text});
      }),
    );
  });
});
