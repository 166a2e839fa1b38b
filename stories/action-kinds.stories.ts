import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {card, type CardArgs} from './elements.js';
import {action, kinds, situations, type Kind} from './fixtures/actions.js';
import {handout} from './fixtures/handout.js';
import {inlineFeed} from './fixtures/inline-feed.js';

/** Every kind of action in everything that can become of it: eight cards each. */
const meta: Meta<CardArgs> = {
  title: 'Elements/Action card/Kinds and states',
  component: 'ijn-action-card',
  args: {'heading-level': 3},
};
export default meta;

type Story = StoryObj<CardArgs>;

const columns =
  'display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr)); gap: 1em; align-items: start; padding: 1em';

const everyState = (kind: Kind): Story => ({
  render: (args) =>
    html`<div style=${columns}>
      ${situations.map((situation) => {
        const shown = action(kind, situation);
        return html`<section>
          <h2 style="margin-block: 0; font-size: 1em">${situation}</h2>
          ${card({...args, action: shown.id}, inlineFeed(handout({actions: [shown]})))}
        </section>`;
      })}
    </div>`,
});

export const Sign: Story = everyState('sign');
export const Donate: Story = everyState('donate');
export const Call: Story = everyState('call');
export const Email: Story = everyState('email');
export const Share: Story = everyState('share');
export const Read: Story = everyState('read');
export const Listen: Story = everyState('listen');
export const Attend: Story = everyState('attend');

/** All of them. For forced colours, see Welcome. */
const everything = {
  render: (args: CardArgs) =>
    html`<div style=${columns}>
      ${kinds.flatMap((kind) =>
        situations.map((situation) => {
          const shown = action(kind, situation);
          return html`<section lang="en" dir="ltr">
            <h2 style="margin-block: 0; font-size: 1em">${kind}, ${situation}</h2>
            ${card({...args, action: shown.id}, inlineFeed(handout({actions: [shown]})))}
          </section>`;
        }),
      )}
    </div>`,
} satisfies Story;

export const EverythingDark: Story = {...everything, globals: {theme: 'dark'}};

/** The words of the interface in Arabic; the feed itself is in English. */
export const EverythingRightToLeft: Story = {
  ...everything,
  args: {lang: 'ar'},
  globals: {direction: 'rtl'},
};
