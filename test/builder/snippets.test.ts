import {expect} from 'chai';
import fc from 'fast-check';
import {addressesOf, places, type Hosting} from '../../src/builder/hosting.js';
import {snippetFor} from '../../src/builder/snippets/snippet-for.js';
import type {Snippet, SnippetParts} from '../../src/builder/snippets/snippet.js';
import {targets, type Target} from '../../src/builder/snippets/targets.js';
import {attributesOf} from '../../src/embed/attributes.js';
import {embedFromQuery, styleOf, type Embed} from '../../src/embed/embed.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {makeFeed} from '../feed/feeds.js';
import {anyEmbed, anyText} from './any-embed.js';

const release = {version: '0.1.0', integrity: 'sha384-abc'};
const own: Hosting = {place: 'own', base: 'https://files.example/'};

const handout: Embed = {element: 'ijn-principles', attributes: {}};
const snippet = (target: Target, parts: Partial<SnippetParts> = {}) =>
  snippetFor(target, {embed: handout, hosting: own, release, feed: makeFeed(), ...parts});

/** The file of a snippet that has the element or its frame in it, as a browser reads it. */
function parsed({files}: Snippet): {document: Document; code: string} {
  const {code} = files.find((file) => /<(ijn-|iframe)/.test(file.code))!;
  const [, template = code] =
    /(?:return \(|<template>|template: `)([^]*?)(?:\n {2}\);|<\/template>|`,\n\}\))/.exec(code) ??
    [];
  return {document: new DOMParser().parseFromString(template, 'text/html'), code: template};
}

/** What HTML keeps of a text: a parser makes one line end of three, and drops or refuses what is no text. */
const kept = (text: string) => text.replaceAll(/(?![\t\n\r\x80-\x9f])\p{Cc}|\p{Surrogate}/gu, '');

const inHtml: readonly Target[] = targets.filter((target) => target !== 'iframe');

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
}

describe('snippets', () => {
  it('have the element with every value as it was written, and no other tag', () => {
    fc.assert(
      fc.property(anyEmbed, fc.constantFrom(...inHtml), anyText, (embed, target, title) => {
        const feed = makeFeed((each) => {
          each.question = title;
          each.pipeline.title = title;
          each.principles.forEach((principle) => (principle.title = title));
        });
        const made = snippet(target, {embed, feed});
        // Some have no room for the paths of a feed.
        if (made.problem) return;
        const {document, code} = parsed(made);
        const element = document.querySelector(embed.element)!;
        for (const [name, kind] of attributesOf(embed.element)) {
          const wanted = embed.attributes[name];
          const written = element.getAttribute(name);
          if (name === 'feed' && !wanted) expect(written).to.match(/feed\.json$/);
          else if (wanted === undefined) expect(written, name).to.equal(null);
          else expect(written, name).to.equal(kind === 'switch' ? '' : kept(wanted));
        }
        const others = [...document.body.querySelectorAll('*')].map(({localName}) => localName);
        const known = [
          'script',
          'style',
          'div',
          'h1',
          'h2',
          'h3',
          'h4',
          'h5',
          'h6',
          'ol',
          'li',
          'p',
          'a',
          embed.element,
        ];
        expect(others.filter((name) => !known.includes(name))).to.deep.equal([]);
        expect(document.querySelectorAll('script').length).to.be.at.most(1);
        // Nothing that a framework's template would take for its own.
        if (target === 'angular') expect(code).not.to.match(/[{}@`\\]/);
        if (['react', 'vue', 'svelte'].includes(target)) {
          const body = /<ijn-[^]*<\/ijn-[a-z-]+>/.exec(code)![0];
          expect(body).not.to.match(/[{}]/);
        }
      }),
    );
  });

  it('say before the script what the feed says: question, principles, who and when', () => {
    const feed = makeFeed((each) => {
      each.question = {text: '¿Cómo?', lang: 'es'};
      each.principles[0]!.title = '**First** & <last>';
    });
    const element = parsed(snippet('html', {feed})).document.querySelector('ijn-principles')!;
    expect(element.querySelector('h2 span[lang=es]')!.textContent).to.equal('¿Cómo?');
    expect([...element.querySelectorAll('li')].map((each) => each.textContent)).to.deep.equal([
      'First & <last>',
      'Second principle',
    ]);
    const {href, rel} = element.querySelector('a')!;
    // docs/privacy.md: no link tells where it was followed from.
    expect([href, rel]).to.deep.equal(['https://publisher.example/', 'noopener noreferrer']);
    expect(element.querySelector('p')!.textContent).to.equal('Publisher, November 21, 2026');
    expect(element.firstElementChild!.getAttribute('lang')).to.equal('en');
  });

  it('say of an action how it ended, and have nothing to act on', () => {
    const feed = makeFeed();
    const embed: Embed = {element: 'ijn-action-card', attributes: {action: 'petition'}};
    const card = parsed(snippet('html', {feed, embed})).document.querySelector('ijn-action-card')!;
    expect(card.querySelector('h2')!.textContent).to.equal(feed.actions[0]!.title);
    expect([...card.querySelectorAll('a')].map(({href}) => href)).to.deep.equal([
      'https://publisher.example/',
    ]);
  });

  it('are marked from right to left where the feed is', () => {
    const feed = makeFeed((each) => (each.language = 'ar'));
    const embed: Embed = {element: 'ijn-principles', attributes: {lang: 'ar'}};
    const inside = parsed(snippet('html', {feed, embed})).document.querySelector('[dir]')!;
    expect([inside.getAttribute('lang'), inside.getAttribute('dir')]).to.deep.equal(['ar', 'rtl']);
  });

  it('of programs that make paragraphs keep the words inside the tag', () => {
    for (const target of ['wordpress', 'squarespace', 'wix', 'drupal'] as const) {
      const [{code = ''} = {}] = snippet(target, {embed: {...handout, accent: '#112233'}}).files;
      expect(code, target).not.to.include('\n');
      const {body} = new DOMParser().parseFromString(`<p>${code}</p><p>After</p>`, 'text/html');
      const element = body.querySelector('ijn-principles')!;
      expect(element.querySelectorAll('h2, li').length, target).to.equal(3);
      expect(element.textContent, target).not.to.include('After');
    }
  });

  it('ask for the pinned script by its hash, and for a feed that is not pinned', () => {
    for (const place of places) {
      const hosting = {place, base: '/'};
      const {document} = parsed(snippet('html', {hosting}));
      const script = document.querySelector('script')!;
      const {files, feeds} = addressesOf(hosting, release.version);
      expect(script.getAttribute('src')).to.equal(`${files}ijn.js`);
      expect([script.integrity, script.crossOrigin, script.type]).to.deep.equal([
        'sha384-abc',
        'anonymous',
        'module',
      ]);
      const feed = document.querySelector('ijn-principles')!.getAttribute('feed');
      expect(feed).to.equal(`${feeds}feed.json`);
      expect(feed).not.to.include(release.version);
      const pinned = parsed(snippet('html', {hosting, pinned: true})).document;
      expect(pinned.querySelector('ijn-principles')!.hasAttribute('feed')).to.equal(false);
    }
  });

  it('have nothing in brackets that WordPress would run', () => {
    const feed = makeFeed((each) => (each.question = '[gallery] & so on'));
    const made = snippet('wordpress', {feed});
    expect(made.files[0]!.code).not.to.match(/[[\]]/);
    expect(parsed(made).document.querySelector('h2')!.textContent).to.equal('[gallery] & so on');
  });

  it('mark the name of who says it, where it is in another language', () => {
    const feed = makeFeed((each) => {
      each.language = 'ar';
      each.publisher.name = {text: 'Publisher', lang: 'en'};
    });
    const name = parsed(snippet('html', {feed})).document.querySelector('a span')!;
    expect([name.getAttribute('lang'), name.textContent]).to.deep.equal(['en', 'Publisher']);
  });

  it('say what a server has to send where the files are on another site', () => {
    for (const target of targets) {
      expect(snippet(target).steps.join(), target).to.include('Access-Control-Allow-Origin');
      if (['wix', 'squarespace'].includes(target)) continue;
      const {steps} = snippet(target, {hosting: {place: 'own', base: '/'}});
      expect(steps.join().includes('Access-Control-Allow-Origin'), target).to.equal(
        target === 'iframe',
      );
    }
  });

  it('say where the feed is that came from npm', () => {
    for (const target of ['npm', 'react', 'vue', 'svelte', 'angular'] as const)
      expect(snippet(target).steps.join(), target).to.include(
        'node_modules/ijn-elements/dist/feed',
      );
  });

  it('are none where what was written is no folder', () => {
    for (const target of targets)
      for (const base of ['www.example.org', '/\\evil.example', '/\x7f/evil.example']) {
        const {files, problem} = snippet(target, {hosting: {place: 'own', base}});
        expect([files, problem], target).to.deep.equal([
          [],
          'Address of the folder for the files: This has to begin with `/` or with `https://`.',
        ]);
      }
  });

  it('name the folder of the version once', () => {
    for (const base of ['/ijn-elements-0.1.0/', '/ijn-elements-0.1.0', '/'])
      expect(addressesOf({place: 'own', base}, '0.1.0').files).to.equal('/ijn-elements-0.1.0/');
    expect(addressesOf({...own, base: `${own.base}a/ijn-elements-0.1.0`}, '0.2.0').files).to.equal(
      'https://files.example/a/ijn-elements-0.2.0/',
    );
  });

  it('name the feed of the language, so that nobody loads two', () => {
    const feed: Feed = makeFeed((each) => {
      each.language = 'es';
      each.translations = {en: 'feed.json', es: 'feed.es.json'};
    });
    const element = parsed(snippet('html', {feed})).document.querySelector('ijn-principles')!;
    expect(element.getAttribute('feed')).to.equal('https://files.example/ijn-feed/feed.es.json');
  });
});

describe('policies of snippets', () => {
  it('have the hash of each inline script and style as the page has it', async () => {
    for (const target of targets) {
      const {policy, files} = snippet(target, {
        embed: {...handout, scheme: 'dark', accent: '#112233'},
      });
      const named = Object.values(policy)
        .flat()
        .filter((source) => source.startsWith("'sha256-"));
      const html = files.filter(({language}) => language === 'html');
      const inline = html.flatMap(({code}) => [
        ...new DOMParser()
          .parseFromString(code, 'text/html')
          .querySelectorAll('style, script:not([src])'),
      ]);
      const hashes = await Promise.all(inline.map((each) => hashOf(each.textContent)));
      expect(named.sort(), target).to.deep.equal(hashes.sort());
      if (['html', 'iframe'].includes(target)) expect(hashes, target).to.have.length(1);
    }
  });

  it('name folders, not whole CDNs, on which anybody puts files', () => {
    const {policy} = snippet('html', {hosting: {place: 'jsdelivr', base: '/'}});
    expect(policy).to.deep.equal({
      'script-src': ['https://cdn.jsdelivr.net/npm/ijn-elements@0.1.0/dist/'],
      'connect-src': [
        'https://cdn.jsdelivr.net/npm/ijn-elements@0.1.0/dist/',
        'https://cdn.jsdelivr.net/npm/ijn-elements@0/dist/feed/',
      ],
    });
  });

  it('name the site itself for its own files, and nothing for what is not asked for', () => {
    const hosting = {place: 'own', base: '/'} as const;
    expect(snippet('html', {hosting}).policy).to.deep.equal({
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
    });
    const embed: Embed = {element: 'ijn-principles', attributes: {lang: 'en-US'}};
    expect(snippet('html', {hosting, embed, pinned: true}).policy).to.deep.equal({
      'script-src': ["'self'"],
    });
    const feed = 'https://feeds.example/a;b/feed.json';
    expect(
      snippet('react', {hosting, embed: {...handout, attributes: {feed}}}).policy['connect-src'],
    ).to.deep.equal(['https://feeds.example/a%3Bb/']);
  });
});

describe('the snippet for a frame', () => {
  it('has the choice in its address, as embed.html reads it', () => {
    fc.assert(
      fc.property(anyEmbed, (embed) => {
        // A way out of the page cannot work in a frame.
        const {'quick-exit': _, ...attributes} = embed.attributes;
        const made = snippet('iframe', {
          embed: {
            ...embed,
            attributes: {...embed.attributes, feed: 'https://files.example/feed.json'},
          },
        });
        const frame = parsed(made).document.querySelector('iframe')!;
        const {searchParams} = new URL(frame.getAttribute('src')!);
        expect(embedFromQuery(searchParams)).to.deep.equal({
          ...embed,
          attributes: {...attributes, feed: 'https://files.example/feed.json'},
        });
        expect(frame.title).not.to.equal('');
        expect(frame.referrerPolicy).to.equal('no-referrer');
      }),
    );
  });

  it('says where it cannot work, and gives nothing to paste then', () => {
    const onJsdelivr = snippet('iframe', {hosting: {place: 'jsdelivr', base: '/'}});
    expect(onJsdelivr.files).to.deep.equal([]);
    expect(onJsdelivr.problem).to.include('unpkg');
    const elsewhere: Embed = {
      ...handout,
      attributes: {feed: 'https://elsewhere.example/feed.json'},
    };
    const onUnpkg = {place: 'unpkg', base: '/'} as const;
    expect(snippet('iframe', {embed: elsewhere, hosting: onUnpkg}).problem).to.include('own site');
    expect(snippet('iframe', {embed: elsewhere}).steps.join()).to.include('ijn-feeds');
    const path: Embed = {...handout, attributes: {feed: '/feed.json'}};
    expect(snippet('iframe', {embed: path}).problem).to.include('https://');
    for (const target of ['wix', 'squarespace'] as const) {
      expect(snippet(target, {hosting: {place: 'own', base: '/'}}).problem).to.include('CDN');
      expect(snippet(target).problem).to.equal(undefined);
    }
  });
});

describe('the colours of a snippet', () => {
  it('are those of the embed, for any tag of its name', () => {
    const embed: Embed = {...handout, scheme: 'dark', accent: '#aabbcc'};
    const {document} = parsed(snippet('html', {embed}));
    const style = document.querySelector('style')!;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent);
    const rule = sheet.cssRules[0] as CSSStyleRule;
    expect(rule.selectorText).to.equal('ijn-principles');
    for (const [property, value] of styleOf(embed))
      expect(rule.style.getPropertyValue(property).trim()).to.equal(value);
  });
});
