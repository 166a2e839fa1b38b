import {html, nothing, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {directionOf} from '../src/locale/direction.js';

/** What the toolbar says about the page around a story. */
export interface Surroundings {
  /** BCP 47 tag; `none` leaves the page's own. */
  language?: string;
  direction?: 'auto' | 'ltr' | 'rtl';
  theme?: 'light' | 'dark';
  /** CSS pixels, or `full`. */
  width?: string;
}

const direction = ({direction: chosen = 'auto', language = 'none'}: Surroundings) => {
  if (chosen !== 'auto') return chosen;
  return language === 'none' ? nothing : directionOf(language);
};

const customProperties = (args: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      name.startsWith('--') ? [[name, String(value)]] : [],
    ),
  );

/**
 * A piece of a partner's page: its language, direction, colours and width.
 *
 * @param args Of the story; those that are CSS custom properties, as `--ijn-accent`, are set on the page.
 */
export function container(
  story: unknown,
  surroundings: Surroundings = {},
  args: Readonly<Record<string, unknown>> = {},
): TemplateResult {
  const {language = 'none', theme = 'light', width = 'full'} = surroundings;
  const page = styleMap({
    colorScheme: theme,
    background: 'Canvas',
    color: 'CanvasText',
    // A column wider than the window scrolls; else the window does, as sticky parts expect.
    ...(width !== 'full' && {overflowX: 'auto'}),
    ...customProperties(args),
  });
  const column = styleMap(
    width === 'full' ? {} : {inlineSize: `${width}px`, outline: '1px dashed GrayText'},
  );
  return html`<div
    class="page"
    style=${page}
    lang=${language === 'none' ? nothing : language}
    dir=${direction(surroundings)}
  >
    <div class="column" style=${column}>${story}</div>
  </div>`;
}
