/**
 * What the programs that sites are made with do to what is pasted into them, as far as their documentation and sources tell;
 * each makes a whole page of a snippet.
 */

/** A page around what a program made of a snippet. */
const page = (content: string, end = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner’s page</title></head>
<body><header><h1>A partner’s page</h1></header><main>${content}</main>${end}</body></html>`;

/** A snippet as elements. */
function parsed(code: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = code;
  return template;
}

/** As it is: a page of one's own, a "Custom HTML" block of WordPress, an iframe. */
export const asPasted = (code: string): string => page(`<div class="entry-content">${code}</div>`);

/** WordPress’ wpautop: a paragraph of each block of lines, a `<br>` for each other new line but in tags, scripts and styles. */
export const inParagraphs = (code: string): string =>
  page(
    code
      .split(/\n\s*\n/)
      .map((block) => {
        const kept = /<(script|style)[^]*?<\/\1>|<[^>]*>/g;
        const lines = block
          .trim()
          .replaceAll(kept, (tag) => tag.replaceAll('\n', '\0'))
          .replaceAll('\n', '<br />\n')
          .replaceAll('\0', '\n');
        return `<p>${lines}</p>`;
      })
      .join('\n'),
  );

/** Filters of Drupal and others: the HTML is corrected, and loses `style`, `on…`, `integrity` and what they do not know of scripts. */
export function corrected(code: string): string {
  const template = parsed(code);
  for (const element of template.content.querySelectorAll('*'))
    for (const {name} of [...element.attributes])
      if (/^(style|on|integrity|crossorigin|referrerpolicy|class|id$)/.test(name))
        element.removeAttribute(name);
  return page(`<div class="field"><p></p>${template.innerHTML}<p></p></div>`);
}

/** Programs that make pages fast: every script goes to the end of the page. */
export function scriptsLast(code: string): string {
  const template = parsed(code);
  const scripts = [...template.content.querySelectorAll('script')];
  for (const script of scripts) script.remove();
  return page(template.innerHTML, scripts.map((script) => script.outerHTML).join(''));
}

/**
 * Squarespace, and other sites that load their pages by script: the block is put in as HTML, in which no script runs, and then
 * each script anew.
 *
 * @returns The page and the script that does it, which the page's policy has to allow.
 */
export function putInByScript(code: string): {html: string; script: string} {
  const script = `{
  const block = document.querySelector('.code-block');
  block.innerHTML = ${JSON.stringify(code).replaceAll('<', '\\u003c')};
  for (const old of block.querySelectorAll('script')) {
    const anew = document.createElement('script');
    for (const {name, value} of old.attributes) anew.setAttribute(name, value);
    anew.textContent = old.textContent;
    old.replaceWith(anew);
  }
}`;
  return {html: page('<div class="code-block"></div>', `<script>${script}</script>`), script};
}
