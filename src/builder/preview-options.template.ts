import {html, type TemplateResult} from 'lit';
import type {MsgFn} from '../locale/strings.js';
import {previewBackgrounds, previewWidths, type Choice} from './choice.js';
import {radio} from './fields.template.js';

/** How an element is looked at: not what it is. */
type Look = Pick<Choice, 'width' | 'background'>;

/** What a width of the preview is called. */
function widthName(msg: MsgFn, width: Look['width']): string {
  switch (width) {
    case 'phone':
      return msg('Phone', {desc: 'Width of a preview'});
    case 'column':
      return msg('Column', {desc: 'Width of a preview: a column of a page'});
    case 'page':
      return msg('Whole page', {desc: 'Width of a preview'});
  }
}

/** What a ground of the preview is called. */
function backgroundName(msg: MsgFn, background: Look['background']): string {
  switch (background) {
    case 'light':
      return msg('Light page', {desc: 'Background of a preview'});
    case 'dark':
      return msg('Dark page', {desc: 'Background of a preview'});
    case 'messy':
      return msg('Messy page', {
        desc: 'Background of a preview: a website with styles that disturb others',
      });
  }
}

/** How wide the preview is and what is around it. */
export function previewOptionsTemplate({
  msg,
  names,
  choice,
  change,
}: {
  msg: MsgFn;
  /** Names of the two groups of buttons, each only once in the page. */
  names: Record<keyof Look, string>;
  choice: Look;
  change: (part: Partial<Look>) => void;
}): TemplateResult {
  return html`<div class="preview-options">
    <fieldset>
      <legend>${msg('Width')}</legend>
      <div class="options inline">
        ${previewWidths.map((width) =>
          radio({
            name: names.width,
            value: width,
            label: widthName(msg, width),
            checked: choice.width === width,
            choose: () => change({width}),
          }),
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>${msg('Around it')}</legend>
      <div class="options inline">
        ${previewBackgrounds.map((background) =>
          radio({
            name: names.background,
            value: background,
            label: backgroundName(msg, background),
            checked: choice.background === background,
            choose: () => change({background}),
          }),
        )}
      </div>
    </fieldset>
  </div>`;
}
