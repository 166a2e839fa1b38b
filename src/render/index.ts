/** `ijn-elements/render`: an element as a server writes it into a page. Node only; imports no element and registers nothing. */
import type {Refusal, RenderedEmbed, RenderOptions} from './render-options.js';

export type {AttributeName, ElementName} from '../embed/attributes.js';
export type {Embed} from '../embed/embed.js';
export type {Problem} from '../feed/problem.js';
export type {Refusal, RenderedEmbed, RenderOptions} from './render-options.js';

/** Whose templates are to take over what is rendered. */
export type Scripts = 'npm' | 'script';

/**
 * Renders an element with its feed; what keeps it from being rendered comes back as `problems`, without `html`.
 *
 * @param scripts `npm` where the page bundles `ijn-elements`, `script` where it has the script tag: both must be of this
 *   release, or the element draws anew.
 */
export async function renderEmbed(
  options: RenderOptions,
  scripts: Scripts = 'npm',
): Promise<RenderedEmbed | Refusal> {
  const renderer = await (scripts === 'npm' ? import('./npm.js') : import('./script.js'));
  return renderer.renderEmbed(options);
}
