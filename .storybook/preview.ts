import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import '../src/define.js';
import {languageTags} from '../src/companions/companions.js';
import type {IjnActionEvent} from '../src/shared/events.js';
import {container} from '../stories/container.js';
import {argTypesOf, manifest} from './manifest.js';
import './preview.css';

setCustomElementsManifest(manifest);

const log = (event: Event) => {
  const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  action(event.type)(Object.fromEntries(own));
};

/** What stays within the preview. */
const harmless: readonly string[] = ['copy', 'calendar', 'print'];

/** A click in the preview shows in Actions and leads nowhere: nobody is called and no petition is signed. */
const logAction = (event: IjnActionEvent) => {
  const opensSheet = event.channel === 'share' && event.url?.includes('.example.');
  if (!harmless.includes(event.channel) && !opensSheet) event.preventDefault();
  log(event);
};

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true, sort: 'none'},
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          [
            'You edit a website',
            'You develop a website',
            'You edit the feed',
            'You translate',
            'You work on the code',
          ],
          'Elements',
          'Recipes',
          'Theming',
          ['Gallery', 'Properties and parts'],
          'Documents',
          ['Readme', 'Theming', 'Hosting', 'Privacy', 'Accessibility'],
        ],
      },
    },
    docs: {
      extractArgTypes: argTypesOf,
      source: {
        excludeDecorators: true,
        // A whole feed says nothing about how the tag is written.
        transform: (code: string) =>
          code.replace(
            /(<script type="application\/json">)[\s\S]{200,}?(<\/script>)/g,
            '$1\n  { … a feed … }\n$2',
          ),
      },
    },
    a11y: {test: 'error'},
  },
  globalTypes: {
    language: {
      description: 'Language of the page around the element',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'none', title: 'Language: not said'},
          ...languageTags.map((tag) => ({value: tag, title: `Language: ${tag}`})),
        ],
      },
    },
    direction: {
      description: 'Direction of the page around the element',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'Direction: of the language'},
          {value: 'ltr', title: 'Direction: left to right'},
          {value: 'rtl', title: 'Direction: right to left'},
        ],
      },
    },
    theme: {
      description: 'color-scheme of the page. For forced colours, see Welcome',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light', icon: 'sun'},
          {value: 'dark', title: 'Dark', icon: 'moon'},
        ],
      },
    },
    width: {
      description: 'Width of the column that the element stands in',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        dynamicTitle: true,
        items: [
          ...['280', '400', '768', '1280'].map((value) => ({value, title: `${value} px`})),
          {value: 'full', title: 'Full width'},
        ],
      },
    },
  },
  initialGlobals: {language: 'none', direction: 'auto', theme: 'light', width: 'full'},
  decorators: [
    (story, {args, globals}) =>
      html`<div
        @ijn-action=${logAction}
        @ijn-feed-ready=${log}
        @ijn-feed-error=${log}
        @ijn-stage-change=${log}
        @ijn-language-change=${log}
      >
        ${container(story(), globals, args)}
      </div>`,
  ],
};

export default preview;
