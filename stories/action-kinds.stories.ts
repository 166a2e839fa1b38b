import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {card, type CardArgs} from './elements.js';
import {action, situations, type Kind} from './fixtures/actions.js';
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
