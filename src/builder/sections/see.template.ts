import {html, type TemplateResult} from 'lit';
import type {PageView} from '../page-view.js';
import {previewOptionsTemplate} from '../preview-options.template.js';
import {step} from './step.template.js';

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
    html`${previewOptionsTemplate({msg, names: {width: 'width', background: 'on'}, choice, change})}
      <a class="skip" href="#step-5" @click=${skip}
        >${msg('Skip the preview', {desc: 'Link for the keyboard: to the step after the preview'})}</a
      >
      <div class="stage" data-width=${choice.width}>
        <iframe class="preview" title=${msg('Preview')}></iframe>
      </div>`,
  );
}
