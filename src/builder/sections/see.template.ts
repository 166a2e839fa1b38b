import {html, type TemplateResult} from 'lit';
import type {MsgFn} from '../../locale/strings.js';
import {previewBackgrounds, previewWidths, type Choice} from '../choice.js';
import {radio} from '../fields.template.js';
import type {PageView} from '../page-view.js';
import {step} from './step.template.js';

/** What a width of the preview is called. */
export function widthName(msg: MsgFn, width: Choice['width']): string {
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
export function backgroundName(msg: MsgFn, background: Choice['background']): string {
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

/** Not by the address: that names the half of the page. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#step-5 :checked')!.focus();
}

/** The element itself, as visitors will see it. What is in the frame is shown by src/builder/preview/. */
export function seeTemplate({words, choice, change}: PageView): TemplateResult {
  const {msg} = words;
  return step(
    4,
    msg('See it'),
    html`<div class="preview-options">
        <fieldset>
          <legend>${msg('Width')}</legend>
          <div class="options inline">
            ${previewWidths.map((width) =>
              radio({
                name: 'width',
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
                name: 'on',
                value: background,
                label: backgroundName(msg, background),
                checked: choice.background === background,
                choose: () => change({background}),
              }),
            )}
          </div>
        </fieldset>
      </div>
      <a class="skip" href="#step-5" @click=${skip}
        >${msg('Skip the preview', {desc: 'Link for the keyboard: to the step after the preview'})}</a
      >
      <div class="stage" data-width=${choice.width}>
        <iframe class="preview" title=${msg('Preview')}></iframe>
      </div>`,
  );
}
