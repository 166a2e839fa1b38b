import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../locale/direction.js';
import {nativeName} from '../../locale/native-name.js';
import {sourceLanguage, type MsgFn} from '../../locale/strings.js';
import {select} from '../fields.template.js';
import {builderLanguages} from '../load-words.js';
import type {PageView} from '../page-view.js';
import {translationNote} from '../translation-note.js';

/** What a half of the page is called. */
export const pageTitle = (msg: MsgFn, isDesk: boolean): string =>
  isDesk ? msg('Look at a feed before it is published') : msg('The handout, on your website');

/** What the page is, in which language, and the way to its other half. */
export function mastheadTemplate({
  words,
  requested,
  release,
  isDesk,
  chooseLanguage,
}: PageView): TemplateResult {
  const {msg} = words;
  const note = translationNote(words, requested);
  const noteLanguage = note ? words.lastLanguage : sourceLanguage;
  const tab = (href: string, label: string, current: boolean) =>
    html`<a href=${href} aria-current=${current ? 'page' : nothing}>${label}</a>`;
  return html`<div class="bar">
      <nav
        aria-label=${msg('Parts of this page', {desc: 'Name of the menu with the two halves of the page'})}
      >
        ${tab('#builder', msg('Make a snippet'), !isDesk)}
        ${tab('#feed-desk', msg('Feed desk', {desc: 'Where an editor looks at a feed before publishing it'}), isDesk)}
      </nav>
      ${select({
        id: 'ui',
        label: msg('Language of this page'),
        value: words.language,
        options: builderLanguages.map((tag) => ({
          value: tag,
          label: nativeName(tag),
          language: tag,
        })),
        choose: chooseLanguage,
      })}
    </div>
    <h1 tabindex="-1">${pageTitle(msg, isDesk)}</h1>
    <p class="lead">
      ${
        isDesk
          ? msg(
              'What is wrong with it, in words; how it looks, in every language; and what each action is on any day.',
            )
          : msg(
              'Answer three questions, look at the result, and paste a few lines into your site. Nothing that you choose here is stored. It stands in the address of this page, so you can send it to a colleague.',
            )
      }
    </p>
    ${
      note
        ? html`<p class="hint" lang=${noteLanguage} dir=${directionOf(noteLanguage)}>${note}</p>`
        : nothing
    }
    <p class="hint"><span dir="ltr">ijn-elements ${release.version}</span></p>`;
}
