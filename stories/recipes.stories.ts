import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {eventList} from './event-list.js';
import {fallback} from './elements.js';
import {action} from './fixtures/actions.js';
import {handout} from './fixtures/handout.js';
import {inlineFeed} from './fixtures/inline-feed.js';
import {missing} from './fixtures/pretend-server.js';

/** Ways to put the elements into a page. Copy what the Docs page shows under "Show code". */
const meta: Meta = {title: 'Recipes', tags: ['autodocs']};
export default meta;

type Story = StoryObj;

const twoColumns =
  'display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); gap: 1em';

/** Each element has its own language: the `lang` attribute is all. */
export const TwoLanguagesSideBySide: Story = {
  render: () =>
    html`<div style=${twoColumns}>
      <ijn-principles lang="en" principle="gateway" show="principles"></ijn-principles>
      <ijn-principles lang="es" principle="gateway" show="principles"></ijn-principles>
    </div>`,
};

/** Text of your own before and after, inside the element's frame. */
export const HeaderAndFooter: Story = {
  render: () =>
    html`<ijn-principles show="principles" principle="gateway">
      <p slot="header">Our choir sings for this. Here is why.</p>
      <p slot="footer">Rehearsals: every Tuesday, <a href="https://choir.example.org">join</a>.</p>
    </ijn-principles>`,
};

/** The feed stands in the page: no request, and no server of anybody's. */
export const InlineFeed: Story = {
  render: () => html`<ijn-principles>${inlineFeed(handout())}</ijn-principles>`,
};

/** What stands in the tag shows until the script has run, and whenever there is nothing to show. */
export const FallbackContent: Story = {
  tags: ['error', 'fallback'],
  render: () =>
    html`<ijn-action-card feed=${missing()} action="sign-open">${fallback}</ijn-action-card>`,
};

/** What the elements tell the page. Open a stage and try an action: the list at the end fills. */
export const Events: Story = {
  render: () =>
    eventList(
      html`<ijn-principles show="pipeline"></ijn-principles>
        <ijn-action-card action="sign-open" heading-level="3">
          ${inlineFeed(handout())}
        </ijn-action-card>`,
    ),
};

/** In a sidebar, the elements go by their own width and not by the screen's. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div style="display: flex; flex-wrap: wrap; gap: 1em; padding: 1em">
      <p style="flex: 1 1 10em">The page’s own words stand here.</p>
      <aside style="flex: 0 1 18em; min-inline-size: 0">
        <ijn-action-card action="call-open">${inlineFeed(handout())}</ijn-action-card>
      </aside>
    </div>`,
};

export const OnePrincipleOnly: Story = {
  render: () => html`<ijn-principles principle="jail-to-ice"></ijn-principles>`,
};

/** The pipeline and the partners, without the principles. */
export const ChosenParts: Story = {
  render: () => html`<ijn-principles show="pipeline partners"></ijn-principles>`,
};

/** Actions of two states, and those that are for everybody. */
export const Regions: Story = {
  render: () =>
    html`<ijn-principles show="actions" region="US-NY US-CA">
      ${inlineFeed(
        handout({
          actions: [
            action('sign', 'open', {region: ['US-NY'], title: 'For New York'}),
            action('call', 'open', {region: ['US-CA'], title: 'For California'}),
            action('email', 'open', {region: ['US-TX'], title: 'For Texas: not shown here'}),
            action('read', 'open', {title: 'For everybody'}),
          ],
        }),
      )}
    </ijn-principles>`,
};
