/** Each snippet of the builder for pages of HTML, pasted into pages of their kind, which have the policy that it names. */
import {expect} from 'chai';
import {hashSource} from '../../src/builder/digest.js';
import type {Policy} from '../../src/builder/policy.js';
import type {Target} from '../../src/builder/snippets/targets.js';
import {framePage, until} from '../browser/fixture.js';
import {stored} from '../feed/stored.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {choices, snippetOf, type Choice} from './choices.js';
import {only, quiet, read} from './under-policy.js';
import {asPasted, corrected, inParagraphs, putInByScript, scriptsLast} from './site-builders.js';

type Shown = HTMLElement & {status?: string};

const whole = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** Loads a page that has a snippet in it. */
async function loaded(html: string, policy: string) {
  const url = await stored('page.html', {type: 'text/html; charset=utf-8', policy, body: html});
  return framePage(url, {width: 900, height: 700});
}

async function expectShown(
  page: Awaited<ReturnType<typeof framePage>>,
  choice: Choice,
  feed: Feed,
) {
  const {embed, words, language, accent} = choice;
  const element = page.document.querySelector<Shown>(embed.element);
  if (!element) throw new Error(`The page has no ${embed.element}`);
  await until(() => element.status === 'ready', `${embed.element} to be ready`, 15_000);
  const found = () => element.shadowRoot?.querySelector<HTMLElement>('[part~="root"]');
  const root = (await until(found, 'what it draws', 15_000)) as HTMLElement;
  const expected = whole(words(feed));
  expect(expected).to.not.equal('');
  await until(() => whole(root.textContent).includes(expected), `"${expected}"`, 15_000);
  expect(root.lang).to.equal(language);
  expect(page.document.querySelectorAll(embed.element)).to.have.length(1);
  expect(root.getBoundingClientRect().height).to.be.greaterThan(100);
  if (embed.attributes['language-menu'] !== undefined)
    await until(() => root.querySelector('[part~="language-menu"]'), 'the menu', 15_000);
  if (embed.element !== 'ijn-action-card')
    await until(() => root.querySelector('[part~="node"], svg'), 'the drawing', 15_000);
  if (accent) {
    const colors = [...root.querySelectorAll('*')].flatMap((each) => {
      const {color, backgroundColor} = page.window.getComputedStyle(each);
      return [color, backgroundColor];
    });
    expect(colors).to.include(accent);
  }
  expect(quiet(page)).to.deep.equal(quiet());
}

/** What is done to the snippet of a target; with the policy of the page, where it needs more than the snippet names. */
const kinds: {
  target: Target;
  how: string;
  page: (code: string) => string | {html: string; script: string};
}[] = [
  {target: 'html', how: 'as it is', page: asPasted},
  {target: 'html', how: 'its scripts moved to the end', page: scriptsLast},
  {target: 'wordpress', how: 'in a block of HTML', page: asPasted},
  {target: 'wordpress', how: 'in the classic editor, which makes paragraphs', page: inParagraphs},
  {target: 'wordpress', how: 'its scripts moved to the end', page: scriptsLast},
  {target: 'squarespace', how: 'as it is', page: asPasted},
  {target: 'squarespace', how: 'put in by a script', page: putInByScript},
  {target: 'drupal', how: 'in full HTML', page: asPasted},
  {target: 'drupal', how: 'corrected, and attributes stripped', page: corrected},
];

describe('snippets for pages', function () {
  this.timeout(60_000);
  let other = '';

  before(async () => {
    other = await (await fetch('/__other-site')).text();
  });

  for (const choice of choices)
    for (const {target, how, page} of kinds)
      it(`${target}, ${how}: ${choice.name}`, async () => {
        // Who has no folder for files has them on another site.
        const base = target === 'squarespace' ? `${other}/open/` : '/__own/';
        const {files, policy, feed} = await snippetOf(target, choice, read, base);
        const made = page(files[0]!.code);
        const {html, script} = typeof made === 'string' ? {html: made, script: undefined} : made;
        const more: Policy = script ? {'script-src': [hashSource(script)]} : {};
        await expectShown(await loaded(html, only(policy, more)), choice, feed);
      });
});
