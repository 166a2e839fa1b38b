import {expect} from 'chai';
import {render} from 'lit';
import {kinds, situations} from '../../stories/fixtures/actions.js';
import {allStories} from './all-stories.js';
import {shown} from './story-fixture.js';

const states = ['upcoming', 'open', 'closing', 'paused', 'ended', 'won', 'lost'];

it('every kind of action has a story with every state', async () => {
  const pages = allStories.filter(
    ({name}) => name.startsWith('actionKinds: ') && !name.startsWith('actionKinds: Everything'),
  );
  expect(pages.map(({name}) => name.slice(13).toLowerCase())).to.have.members([...kinds]);
  for (const story of pages) {
    const {elements} = await shown(story);
    const found = elements.map(
      ({shadowRoot}) => shadowRoot.querySelector<HTMLElement>('.action')?.dataset['state'],
    );
    expect(found).to.have.length(situations.length);
    // Ended by an editor and closed by date are one state.
    expect([...new Set(found)], story.name).to.have.members(states);
  }
});

interface Manifest {
  modules: {
    declarations?: {tagName?: string; attributes?: {name: string}[]}[];
  }[];
}

it('every attribute in the manifest is set in some story', async () => {
  const response = await fetch('/dist/custom-elements.json');
  const {modules} = (await response.json()) as Manifest;
  const wanted = modules
    .flatMap(({declarations = []}) => declarations)
    .flatMap(({tagName, attributes = []}) => attributes.map(({name}) => `${tagName} ${name}`));
  expect(wanted).to.include('ijn-principles quick-exit');

  const set = new Set<string>();
  for (const story of allStories) {
    // Never connected to the page, elements load nothing.
    const apart = document.createElement('div');
    render(await story.render(), apart);
    for (const {localName, attributes} of apart.querySelectorAll('*')) {
      for (const {name} of attributes) set.add(`${localName} ${name}`);
    }
  }
  expect(wanted.filter((name) => !set.has(name))).to.deep.equal([]);
});
