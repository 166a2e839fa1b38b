import {html, nothing, type TemplateResult} from 'lit';
import {str, type MsgFn} from '../../locale/strings.js';
import {radio} from '../fields.template.js';
import type {PageView} from '../page-view.js';
import {policyText} from '../policy.js';
import {asIs, type SnippetFile} from '../snippets/snippet.js';
import {targets, type Target} from '../snippets/targets.js';
import {step} from './step.template.js';
import {withCode} from './with-code.template.js';

/** Products have the same name everywhere; two are no products. */
function targetName(msg: MsgFn, target: Target): string {
  switch (target) {
    case 'html':
      return msg('HTML page');
    case 'iframe':
      return msg('Frame (iframe)');
    case 'wordpress':
      return 'WordPress';
    case 'npm':
      return 'npm';
    default:
      return target.charAt(0).toUpperCase() + target.slice(1);
  }
}

/** The snippet, and where it goes. */
export function pasteTemplate(view: PageView): TemplateResult {
  const {words, choice, change, snippet} = view;
  const {msg} = words;
  return step(
    5,
    msg('Paste it', {desc: 'Heading; it is a few lines of code'}),
    html`<div class="content">
        <fieldset>
          <legend>
            ${msg('Your site is made with', {desc: 'Above names of programs and services'})}
          </legend>
          <div class="options inline">
            ${targets.map((target) =>
              radio({
                name: 'for',
                value: target,
                label: targetName(msg, target),
                checked: choice.target === target,
                choose: () => change({target}),
              }),
            )}
          </div>
        </fieldset>
        <ol class="directions">
          ${snippet.steps.map((each) => html`<li>${withCode(each)}</li>`)}
        </ol>
        <p>
          <button type="button" class="button secondary" @click=${() => view.copy(location.href)}>
            ${msg('Copy link to this choice')}
          </button>
        </p>
      </div>
      <div class="content">
        <div role="status" class="content">
          ${snippet.problem ? html`<p class="problem">${withCode(snippet.problem)}</p>` : nothing}
          ${view.givenHosts.map(
            (host) =>
              html`<p class="problem">
                ${withCode(msg(str`The link that you opened chose ${asIs(host)}. Whoever runs it sees your visitors and decides what they read. Use it only if you trust it.`))}
              </p>`,
          )}
          ${
            !view.hashMissing
              ? nothing
              : html`<p class="problem">
                  ${withCode(msg('The file `integrity.json` is not beside this page, so the snippet has no hash.'))}
                </p>`
          }
        </div>
        ${snippet.files.map((file) => codeTemplate(view, file))} ${policyTemplate(view)}
      </div>`,
  );
}

/** What the page's policy has to allow, where it has one. */
function policyTemplate(view: PageView): TemplateResult | typeof nothing {
  const {msg} = view.words;
  const policy = policyText(view.snippet.policy);
  if (!policy) return nothing;
  return html`<div>
      <h3>${msg('If your site has a Content-Security-Policy')}</h3>
      <p>${msg('Add these sources to it. Whoever runs your server knows whether there is one.')}</p>
    </div>
    ${codeTemplate(view, {name: 'Content-Security-Policy', code: policy})}
    ${
      view.choice.target === 'iframe'
        ? nothing
        : html`<p class="hint">
            ${withCode(msg('If it enforces Trusted Types, add `trusted-types lit-html ijn` too.'))}
          </p>`
    }`;
}

function codeTemplate(
  {words, copy}: PageView,
  {name, code}: Pick<SnippetFile, 'name' | 'code'>,
): TemplateResult {
  const {msg} = words;
  return html`<div class="code">
    <div class="bar">
      <span class="name" dir="ltr">${name}</span>
      <button type="button" class="button small" @click=${() => copy(code)}>
        ${msg('Copy', {desc: 'Button: copies a piece of code'})}<span class="for-listeners">
          ${name}</span
        >
      </button>
    </div>
    <pre
      dir="ltr"
      tabindex="0"
      role="region"
      aria-label=${name || msg('Snippet', {desc: 'Name of a box with code to paste'})}
    ><code>${code}</code></pre>
  </div>`;
}
