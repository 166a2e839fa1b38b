// The traps are set before all that could fall into them.
import {atRest, forget, inUse, unproved} from './story-privacy.js';
import {expect} from 'chai';
import type {Feed} from '../../src/feed/feed.generated.js';
import {plainText} from '../../src/shared/inline-text.js';
import {axe} from '../browser/fixture.js';
import {allStories, type AnyStory} from './all-stories.js';
import {overflow} from './overflow.js';
import {danglingReferences, repeatedIds} from './references.js';
import {shown, type Ours} from './story-fixture.js';

const words = (text: Feed['title']) => plainText(typeof text === 'string' ? text : text.text);

/** Words of a feed, of which each element shows at least one. */
const wordsOf = (tag: string, {question, actions, pipeline}: Feed): string[] =>
  ({
    'ijn-principles': [words(question)],
    'ijn-pipeline-diagram': [words(pipeline.title)],
    'ijn-action-card': [...actions.map(({title}) => words(title)), 'There is no open action here'],
  })[tag] ?? [];

const statusOf = ({tags}: AnyStory): Ours['status'] => {
  if (tags.includes('loading')) return 'loading';
  return tags.includes('error') ? 'error' : 'ready';
};

for (const story of allStories) {
  it(`${story.name}: says what it should, without a fault in light or dark, and uses what it may`, async () => {
    forget();
    const {page, elements, ready, errors} = await shown(story);
    const rest = await atRest(story, elements);
    expect(rest.use, 'used by itself').to.deep.equal(rest.may);

    expect(elements.length, 'elements').to.be.greaterThan(0);
    for (const element of elements) {
      const {localName, shadowRoot, status} = element;
      expect(status).to.equal(statusOf(story));
      const feed = ready.get(element)?.feed;
      if (story.tags.includes('fallback') || status === 'loading') {
        const slot = shadowRoot.querySelector<HTMLSlotElement>('slot:not([name])');
        const own = slot?.assignedElements().filter(({localName: tag}) => tag !== 'script') ?? [];
        const said = own.length > 0 ? own : [shadowRoot];
        expect(said.map((each) => each?.textContent?.trim()).join('')).not.to.equal('');
      } else {
        const text = shadowRoot.textContent ?? '';
        const some = feed && wordsOf(localName, feed).some((each) => text.includes(each));
        expect(some, `words of its feed in ${localName}`).to.equal(true);
        const dropped = ready.get(element)?.problems.map(({reason}) => reason) ?? [];
        if (!story.tags.includes('dropped')) expect(dropped).to.deep.equal([]);
        else expect(dropped.length, 'dropped').to.be.greaterThan(0);
      }
    }

    expect(danglingReferences(page)).to.deep.equal([]);
    expect(repeatedIds(page)).to.deep.equal([]);
    expect(await axe(page), 'light').to.equal('');
    // Nothing else that axe looks at depends on the colour scheme.
    page.style.colorScheme = 'dark';
    const contrast = {runOnly: {type: 'rule' as const, values: ['color-contrast']}};
    expect(await axe(page, contrast), 'dark').to.equal('');
    expect(await overflow(page, 280)).to.deep.equal([]);
    expect(errors).to.deep.equal([]);

    forget();
    const pressed = await inUse(story, elements);
    expect(pressed.use, 'used when all was pressed').to.deep.equal(pressed.may);
  });
}

it('every use that is allowed to a story is one that some story has', () => {
  expect(unproved(allStories)).to.deep.equal([]);
});
