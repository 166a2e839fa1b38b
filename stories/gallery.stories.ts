import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {handout} from './fixtures/handout.js';
import {inlineFeed} from './fixtures/inline-feed.js';
import {city} from './looks/city.js';
import {congregation} from './looks/congregation.js';
import {highContrast} from './looks/high-contrast.js';
import {looks} from './looks/index.js';
import {legalAid} from './looks/legal-aid.js';
import {dressed, type Look} from './looks/look.js';
import {mutualAid} from './looks/mutual-aid.js';
import {newspaper} from './looks/newspaper.js';
import {union} from './looks/union.js';
import {zine} from './looks/zine.js';

/**
 * One handout on eight sites. Each look is a few lines of CSS in the page, to copy from Documents/Theming: custom properties,
 * parts and fonts that devices have. Choose _Dark_ in the toolbar to see both sides of those that have two.
 */
const meta: Meta = {title: 'Theming/Gallery', tags: ['autodocs']};
export default meta;

type Story = StoryObj;

const grid =
  'display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr)); gap: 1.25em; padding: 0.5em';

/** All of them, each with the opening and one principle. */
export const AllLooks: Story = {
  render: () =>
    html`<div style=${grid}>
      ${looks.map((look) =>
        dressed(
          look,
          html`<ijn-principles show="principles" principle="gateway">
            ${inlineFeed(handout())}
          </ijn-principles>`,
        ),
      )}
    </div>`,
};

const story = (look: Look): Story => ({
  name: look.name,
  parameters: {docs: {description: {story: look.about}}},
  render: () => dressed(look, html`<ijn-principles> ${inlineFeed(handout())} </ijn-principles>`),
});

export const Union: Story = story(union);
export const Congregation: Story = story(congregation);
export const LegalAid: Story = story(legalAid);
export const Zine: Story = story(zine);
export const City: Story = story(city);
export const MutualAid: Story = story(mutualAid);
export const Newspaper: Story = story(newspaper);
export const HighContrast: Story = story(highContrast);
