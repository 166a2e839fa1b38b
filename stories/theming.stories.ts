import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../src/define.js';
import {handout} from './fixtures/handout.js';
import {inlineFeed} from './fixtures/inline-feed.js';

/** Values of the custom properties that the elements read; set them anywhere above an element. */
type Look = Partial<
  Record<
    `--ijn-${'accent' | 'on-accent' | 'won' | 'on-won' | 'background' | 'surface' | 'text' | 'muted' | 'border' | 'tint' | 'radius' | 'space' | 'measure' | 'heading-font' | 'heading-weight'}`,
    string
  >
>;

const sample = () => html`<ijn-principles> ${inlineFeed(handout())} </ijn-principles>`;

const described = (name: keyof Look, description: string) => ({
  [name]: {description, control: {type: 'text' as const}, table: {category: 'custom properties'}},
});

/**
 * A partner's own look. The args are CSS custom properties: in a page they go into a rule such as
 * `ijn-principles { --ijn-accent: teal }`. With `light-dark()` one value serves light and dark pages.
 */
const meta: Meta<Look> = {
  title: 'Theming/Properties and parts',
  component: 'ijn-principles',
  argTypes: {
    ...described('--ijn-accent', 'What leads on: links, buttons, the gateway.'),
    ...described('--ijn-on-accent', 'Words on the accent.'),
    ...described('--ijn-won', 'Victories and ways out.'),
    ...described('--ijn-on-won', 'Words on that.'),
    ...described('--ijn-background', 'Behind everything.'),
    ...described('--ijn-surface', 'Behind an action.'),
    ...described('--ijn-text', 'Words.'),
    ...described('--ijn-muted', 'Less important words.'),
    ...described('--ijn-border', 'Lines.'),
    ...described('--ijn-tint', 'Behind what one should know before acting.'),
    ...described('--ijn-radius', 'Corners.'),
    ...described('--ijn-space', 'Room around and between.'),
    ...described('--ijn-measure', 'Longest line of text.'),
    ...described('--ijn-heading-font', 'Font of headings; text inherits the page’s.'),
    ...described('--ijn-heading-weight', 'Weight of headings.'),
  },
  render: sample,
};
export default meta;

type Story = StoryObj<Look>;

/** Every property with a value of its own; Controls change them. Whole looks are in the gallery. */
export const Properties: Story = {
  args: {
    '--ijn-accent': 'light-dark(#00596b, #6fd3e6)',
    '--ijn-on-accent': 'light-dark(#fff, #00222a)',
    '--ijn-won': 'light-dark(#3f5a00, #c1e06b)',
    '--ijn-on-won': 'light-dark(#fff, #1c2600)',
    '--ijn-background': 'light-dark(#f3fafb, #06181c)',
    '--ijn-surface': 'light-dark(#fff, #0d252b)',
    '--ijn-text': 'light-dark(#06262d, #e6f5f8)',
    '--ijn-muted': 'light-dark(#3d5a61, #a8c4ca)',
    '--ijn-border': 'light-dark(#b8d3d9, #2f4f57)',
    '--ijn-tint': 'light-dark(#e0f1f4, #0f333b)',
    '--ijn-radius': '1em',
    '--ijn-space': '1.6em',
  },
};

const partStyles = () => {
  const style = document.createElement('style');
  style.textContent = `
  .parts ijn-principles::part(question) { font-style: italic; }
  .parts ijn-principles::part(numeral) { color: inherit; }
  .parts ijn-principles::part(action) { border-style: dashed; }
  .parts ijn-principles::part(button) { border-radius: 2em; text-transform: uppercase; }
  .parts ijn-principles::part(partner) { font-size: 1.1em; }
  .parts ijn-principles:state(ready) { outline: 2px solid GrayText; }
`;
  return style;
};

/** What no custom property reaches, `::part()` and `:state()` do. */
export const Parts: Story = {
  render: (): TemplateResult =>
    html`${partStyles()}
      <div class="parts">${sample()}</div>`,
};
