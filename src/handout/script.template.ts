import type {TemplateResult} from 'lit';
import type {CallAction} from '../feed/feed.generated.js';
import {foldedTemplate} from './folded.template.js';
import type {Shown, View} from './view.js';

/** What to say, folded away; in large letters for whoever is on the telephone. */
export const scriptTemplate = (
  title: Shown,
  lines: CallAction['script'],
  view: View,
): TemplateResult =>
  foldedTemplate(
    'script',
    title,
    view.paragraphs(lines),
    (acting) => acting.largeLetters(title, lines, view),
    view,
  );
