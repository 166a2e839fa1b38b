import {html, type TemplateResult} from 'lit';
import {directionOf} from '../locale/direction.js';
import {colophonTemplate} from './colophon.template.js';
import {notesTemplate} from './notes.template.js';
import type {View} from './view.js';

/** The frame of an element around what it draws of a feed. A server draws it too. */
export const frameTemplate = (view: View, content: TemplateResult): TemplateResult =>
  // The slots hold words of the page, whose direction is the page's.
  html`<slot name="header"></slot>
    <div class="root" part="root" lang=${view.language} dir=${directionOf(view.language)}>
      ${notesTemplate(view)} ${content} ${colophonTemplate(view)}
    </div>
    <slot name="footer"></slot>`;
