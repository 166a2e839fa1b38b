import {html, nothing, type TemplateResult} from 'lit';
import {formatList} from '../../../locale/names.js';
import {str, type MsgFn} from '../../../locale/strings.js';
import type {DeskView} from '../desk-view.js';
import type {DeskProblem} from '../inspection.js';
import {section} from './section.template.js';

const errorCount = (msg: MsgFn, count: number) =>
  count === 1
    ? msg('1 error')
    : msg(str`${count} errors`, {desc: 'Plural. What is wrong with a file'});

const warningCount = (msg: MsgFn, count: number) =>
  count === 1
    ? msg('1 warning')
    : msg(str`${count} warnings`, {desc: 'Plural. What is worth a look in a file'});

/** How many problems there are, in a sentence to be heard. */
function verdict({words, inspection, missing}: DeskView): string {
  const {msg} = words;
  if (missing === 'checks') return msg('What checks feeds could not be loaded.');
  if (missing === 'time') return msg('Checking this feed took too long and was stopped.');
  if (!inspection) return '';
  const {errors, warnings} = inspection;
  const counts = [
    ...(errors > 0 ? [errorCount(msg, errors)] : []),
    ...(warnings > 0 ? [warningCount(msg, warnings)] : []),
  ];
  return counts.length > 0 ? formatList(counts, words) : msg('No problems');
}

/** The verdict, and a way to the first problem that has a place. */
export function verdictTemplate(view: DeskView): TemplateResult {
  const {inspection, missing} = view;
  const placed = inspection?.problems.filter(({start}) => start !== undefined) ?? [];
  const first = placed.find(({severity}) => severity === 'error') ?? placed[0];
  return html`<div class="judged">
    <output class="verdict">${verdict(view)}</output>
    ${first && (!missing || missing === 'handout') ? lineButton(view, first) : nothing}
  </div>`;
}

const lineButton = ({words: {msg}, show}: DeskView, problem: DeskProblem) =>
  html`<button type="button" class="button small" @click=${() => show(problem)}>
    ${msg(str`Line ${String(problem.line)}`, {desc: 'Button: leads to a line of a text'})}
  </button>`;

/** What is wrong with the feed, in words, each with its place. */
export function problemsTemplate(view: DeskView): TemplateResult {
  const {words, inspection, missing} = view;
  const {msg} = words;
  const group = (severity: DeskProblem['severity'], total: number, title: string, hint: string) => {
    const problems = inspection?.problems.filter((one) => one.severity === severity) ?? [];
    if (problems.length === 0) return nothing;
    const more = total - problems.length;
    return html`<div class="problems ${severity}">
      <h3>${title}</h3>
      <p class="hint">${hint}</p>
      <ol>
        ${problems.map((problem) => problemTemplate(view, problem))}
      </ol>
      ${more > 0 ? html`<p>${msg(str`And ${more} more.`)}</p>` : nothing}
    </div>`;
  };
  return section(
    'problems',
    2,
    msg('What is wrong with it'),
    html`${
      missing === 'checks'
        ? html`<p class="problem">
            ${msg('See that all files are beside this page, then load it again.')}
          </p>`
        : nothing
    }
    ${
      inspection?.errors === 0 && inspection.warnings === 0
        ? html`<p>${msg('It can be published as it is.')}</p>`
        : nothing
    }
    ${group('error', inspection?.errors ?? 0, errorCount(msg, inspection?.errors ?? 0), msg('Pages refuse the feed, or leave out what is wrong.'))}
    ${group('warning', inspection?.warnings ?? 0, warningCount(msg, inspection?.warnings ?? 0), msg('Pages show it, but it is worth a look.'))}`,
  );
}

/** The words are those of `ijn-feed validate`, which speaks English. */
function problemTemplate(view: DeskView, problem: DeskProblem): TemplateResult {
  const {path, item, reason, mend, says, start} = problem;
  return html`<li>
    ${start === undefined ? nothing : lineButton(view, problem)}
    <div lang="en" dir="ltr">
      <p>
        ${path ? html`<code>${path}</code>` : 'The feed'}
        ${item && item !== path ? `(in “${item}”) ` : ''}${reason}.
      </p>
      ${says ? html`<p>It says: <q>${says.replace(/^"(.*)"/s, '$1')}</q></p>` : nothing}
      <p class="mend">To mend it: ${mend}${mend.endsWith('?') ? '' : '.'}</p>
    </div>
  </li>`;
}
