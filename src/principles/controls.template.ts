import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';
import {nativeName} from '../locale/names.js';

/** What the controls of the handout do. */
export interface ControlsOptions {
  /** Languages to choose from; fewer than two, no menu. */
  languages: readonly string[];
  chooseLanguage: (language: string) => void;
  printable: boolean;
  /** Where the quick exit leads; without it, there is none. */
  quickExit: string | null | undefined;
}

function languageMenu(
  {languages, chooseLanguage}: ControlsOptions,
  view: View,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  return html`<label class="language">
    <span>${view.ui(view.msg('Language'))}</span>
    <select
      part="language-menu"
      @change=${(event: Event) => chooseLanguage((event.currentTarget as HTMLSelectElement).value)}
    >
      ${languages.map(
        (tag) =>
          html`<option
            value=${tag}
            lang=${tag}
            dir=${directionOf(tag)}
            .selected=${tag === view.language}
          >
            ${nativeName(tag)}
          </option>`,
      )}
    </select>
  </label>`;
}

/**
 * Leaves the page at once: `replace` takes it out of the way back, which a link does not. What the browser
 * wrote into its history before stays there; README.md tells the limits. The page's own editor says where it
 * leads, so it may lead within the site.
 */
function quickExitControl(url: string, view: View): TemplateResult | typeof nothing {
  const {baseURI} = document;
  const href = URL.canParse(url, baseURI) ? new URL(url, baseURI).href : '';
  if (!/^https?:/.test(href)) return nothing;
  const leave = (event: Event) => {
    event.preventDefault();
    location.replace(href);
  };
  return html`<a class="button exit" part="quick-exit" href=${href} rel="noreferrer" @click=${leave}
    >${view.ui(view.msg('Leave this page'))}</a
  >`;
}

/** Language menu, print button and quick exit; nothing when none is asked for. */
export function controlsTemplate(
  options: ControlsOptions,
  view: View,
): TemplateResult | typeof nothing {
  const {languages, printable, quickExit} = options;
  if (languages.length < 2 && !printable && !quickExit) return nothing;
  return html`<div class="controls" part="controls">
    ${languageMenu(options, view)}
    ${
      printable
        ? html`<button
            class="button secondary"
            part="print-button"
            type="button"
            @click=${() => print()}
          >
            ${view.ui(view.msg('Print'))}
          </button>`
        : nothing
    }
    ${quickExit ? quickExitControl(quickExit, view) : nothing}
  </div>`;
}
