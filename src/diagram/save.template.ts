import {html, type TemplateResult} from 'lit';
import {say} from '../handout/copy.js';
import type {View} from '../handout/view.js';
import type {PictureFormat} from '../picture/index.js';
import {saveFile} from '../shared/save-file.js';
import {loadPicture} from './load-picture.js';

/** Elements whose picture is being made: twice is once. */
const making = new WeakSet<Element>();

/** Makes the picture and hands it over; says what came of it. */
async function save(
  host: Element | undefined,
  button: Element,
  format: PictureFormat,
  view: View,
): Promise<void> {
  const {msg, feed} = view;
  if (!host || making.has(host)) return;
  // What was said before goes first: the same words again would not be announced.
  say(button, '', view);
  if (!view.act({id: feed.id, kind: 'handout'}, 'picture')) return;
  making.add(host);
  try {
    const {pictureFile} = await loadPicture(view.loadModule);
    const root = host.shadowRoot?.querySelector('.root');
    if (!root) return;
    saveFile(await pictureFile(root, view, format));
    say(
      button,
      msg('The picture is ready. If no file comes, your browser does not allow it here.', {
        desc: 'After a button that saves the diagram as a picture',
      }),
      view,
    );
  } catch (error) {
    // oxlint-disable-next-line no-console
    console.error(`<${host.localName}> could not make a picture.`, error);
    say(
      button,
      msg('The picture could not be made.', {
        desc: 'After a button that saves the diagram as a picture',
      }),
      view,
    );
  } finally {
    making.delete(host);
  }
}

/**
 * Pictures that people pass on: made in the browser, when somebody asks for one.
 *
 * @param host The element; none where a server draws, and nobody asks.
 */
export function saveTemplate(host: Element | undefined, view: View): TemplateResult {
  const {msg} = view;
  const onClick =
    (format: PictureFormat) =>
    ({currentTarget}: Event) =>
      void save(host, currentTarget as Element, format, view);
  return html`<details class="save" part="save">
    <summary>
      ${view.ui(
        msg('Save as a picture', {desc: 'Opens two buttons; each saves the diagram as a file'}),
      )}
    </summary>
    <div class="save-ways">
      <button class="button" part="save-button" type="button" @click=${onClick('png')}>
        ${view.ui(msg('For posts and chats (PNG)', {desc: 'Button: saves the diagram as a picture'}))}
      </button>
      <button class="button" part="save-button" type="button" @click=${onClick('svg')}>
        ${view.ui(msg('For slides and print (SVG)', {desc: 'Button: saves the diagram as a picture'}))}
      </button>
      <output class="said"></output>
    </div>
  </details>`;
}
