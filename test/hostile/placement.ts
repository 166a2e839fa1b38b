/** Where and how the tags come to stand in a page. */
import {followedBy, less, nothing, works, type Family, type Row} from './row.js';

const three = ['principles', 'card', 'diagram'] as const;

/** A row whose tags stand in something. */
const inside = (name: string, body: string, page = `\`${body.replace('{elements}', '…')}\``) =>
  works({name, page, body, shows: three});

/** A row in which a module of the page does something with the tags after our script ran. */
const then = (row: Pick<Row, 'name' | 'page'> & Partial<Row>, program: string): Row =>
  works({script: followedBy(program), ...row});

/** Until all three elements are ready. */
const whenReady = `
  const all = () => [...document.querySelectorAll('ijn-principles, ijn-action-card, ijn-pipeline-diagram')];
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  while (!all().every(({status}) => status === 'ready')) await wait(20);`;

/** A place of their own, in which the page puts them by script. */
const put = (program: string) => `${whenReady.split('\n')[1]}
  const room = document.createElement('div');
  document.body.append(room);
  const taken = () => { const found = all(); for (const each of found) each.remove(); return found; };
  ${program}`;

const unadopted =
  'browsers take the style sheets from what changes its document; all words are there';

const make = 'make a new element there';

export const placement: Family = {
  title: 'Where the tags stand',
  rows: [
    then(
      {name: 'a closed shadow root', page: 'the tags stand in a closed shadow root'},
      put(`const root = room.attachShadow({mode: 'closed'});
        const found = taken(); root.append(...found); page.hidden.push(...found);`),
    ),
    then(
      {name: 'an open shadow root', page: 'the tags stand in an open shadow root, two deep'},
      put(`const inner = document.createElement('div');
        room.attachShadow({mode: 'open'}).append(inner);
        inner.attachShadow({mode: 'open'}).append(...taken());`),
    ),
    then(
      {name: 'slotted', page: 'the tags stand in a slot of another element'},
      put(`room.attachShadow({mode: 'open'}).innerHTML = '<section><slot></slot></section>';
        room.append(...taken());`),
    ),
    then(
      {
        name: 'a dialog',
        page: 'the tags stand in a `<dialog>` that is opened later',
        body: '<dialog>{elements}</dialog>',
      },
      `${whenReady} document.querySelector('dialog').showModal();`,
    ),
    then(
      {
        name: 'a popover',
        page: 'the tags stand in a popover that is opened later',
        body: '<div popover="manual" style="width: 700px">{elements}</div>',
      },
      `${whenReady} document.querySelector('[popover]').showPopover();`,
    ),
    then(
      {
        name: 'folded away',
        page: 'the tags stand in a closed `<details>` that is opened later',
        body: '<details><summary>More</summary>{elements}</details>',
      },
      `${whenReady} document.querySelector('details').open = true;`,
    ),
    then(
      {
        name: 'display: none at start',
        page: 'the tags are `display: none` until all is there',
        body: '<div style="display: none">{elements}</div>',
      },
      `${whenReady} document.querySelector('div').style.display = 'block';`,
    ),
    then(
      {
        name: 'hidden at start',
        page: 'each tag has `hidden`, which goes when all is there',
        body: '{elements}',
        head: '<style>[hidden] {display: none !important}</style>',
        program: `document.addEventListener('DOMContentLoaded', () => {
          for (const each of document.querySelectorAll('body > [feed], body > [stage], body > [lang]'))
            each.hidden = true;
        });`,
      },
      `${whenReady} for (const each of all()) each.hidden = false;`,
    ),
    inside(
      'table cells',
      '<table><tr><td>{elements}</td><td>Beside</td></tr></table>',
      'the tags stand in a cell of a table, beside another',
    ),
    inside(
      'a table of the old days',
      '<table width="100%" cellpadding="0" nowrap><tr><td nowrap align="center" valign="bottom"><center><font size="1">{elements}</font></center></td></tr></table>',
      '`<td nowrap align="center"><center><font size="1">…`',
    ),
    inside(
      'foreignObject',
      '<svg width="780" height="20000"><foreignObject width="780" height="20000">{elements}</foreignObject></svg>',
      'the tags stand in `<foreignObject>` of an SVG',
    ),
    inside('a paragraph', '<p>{elements}</p>', 'the tags stand in a `<p>`'),
    inside('a button', '<button type="button" style="width: 100%">{elements}</button>'),
    inside('a form', '<form><fieldset disabled><label>{elements}</label></fieldset></form>'),
    inside('contenteditable', '<div contenteditable spellcheck="false">{elements}</div>'),
    inside('inert', '<main inert aria-hidden="true">{elements}</main>'),
    inside('a flex item', '<div style="display: flex; width: max-content">{elements}</div>'),
    inside('a part from right to left', '<div dir="rtl">{elements}</div>'),
    inside(
      'a marquee',
      '<div style="overflow: scroll; height: 300px; width: 400px">{elements}</div>',
    ),
    then(
      {name: 'moved', page: 'a script moves the tags when all is there'},
      put(`${whenReady.split('\n').slice(2).join('\n')} room.append(...all());`),
    ),
    then(
      {name: 'moved again and again', page: 'a script moves the tags fifty times while they load'},
      put(`for (let times = 0; times < 50; times++) {
          (times % 2 ? room : document.body).append(...all());
          await new Promise((resolve) => setTimeout(resolve, times % 5));
        }`),
    ),
    then(
      {name: 'taken out and put back', page: 'a script takes the tags out for half a second'},
      `${whenReady} const found = all(); for (const each of found) each.remove();
        await wait(500); document.body.append(...found);`,
    ),
    then(
      {name: 'cloned', page: 'a script puts copies (`cloneNode`) in place of the tags'},
      `${whenReady} for (const each of all()) each.replaceWith(each.cloneNode(true));`,
    ),
    then(
      {
        name: 'innerHTML',
        page: 'a script reads and writes `innerHTML` of what is around the tags',
        body: '<div id="room">{elements}</div>',
      },
      `${whenReady} const room = document.querySelector('#room'); room.innerHTML += '<hr>';`,
    ),
    then(
      {
        name: 'a template',
        page: 'the tags come from a `<template>`, once our script ran',
        body: '<template>{elements}</template>',
      },
      `document.body.append(document.importNode(document.querySelector('template').content, true));`,
    ),
    then(
      {
        name: 'parsed by script',
        page: 'a script makes the tags with `DOMParser`',
        body: '<template>{elements}</template>',
      },
      `const {body} = new DOMParser().parseFromString(document.querySelector('template').innerHTML, 'text/html');
        document.body.append(...body.children);`,
    ),
    less(unadopted, make, {
      name: 'adopted and back',
      page: 'a script puts the tags into the document of a frame, and back',
      script: followedBy(`${whenReady}
        const frame = document.createElement('iframe'); document.body.append(frame);
        const found = all(); frame.contentDocument.body.append(...found);
        await wait(200); document.body.append(...found); frame.remove();`),
    }),
    less(unadopted, make, {
      name: 'adopted',
      page: 'a script puts the tags into the document of a frame',
      script: followedBy(`${whenReady}
        const frame = document.createElement('iframe'); frame.width = 760; frame.height = 500;
        document.body.append(frame);
        const found = all(); frame.contentDocument.body.append(...found); page.hidden.push(...found);`),
    }),
    works({
      name: 'quirks mode',
      page: 'the page has no doctype',
      document: 'quirks',
    }),
    works({
      name: 'Latin-1',
      page: 'the page says that it is in `iso-8859-1`',
      document: 'latin',
    }),
    nothing(
      'Lit writes its templates as HTML, and XML is read there',
      'send the page as `text/html`',
      {
        name: 'XHTML',
        page: 'the page is `application/xhtml+xml`',
        document: 'xhtml',
        differs: {
          firefox: {
            sees: 'nothing',
            reason: 'Lit writes its templates as HTML, and XML is read there',
            mend: 'send the page as `text/html`',
            says: ['SyntaxError: An invalid or illegal string'],
          },
        },
      },
    ),
    works({
      name: 'a base elsewhere',
      page: '`<base href="https://elsewhere.example/" target="_blank">`',
      head: '<base href="https://elsewhere.example/" target="_blank">',
    }),
    works({
      name: 'five hundred deep',
      page: 'the tags stand in five hundred elements, one in the other',
      body: `${'<div>'.repeat(500)}{elements}${'</div>'.repeat(500)}`,
    }),
  ],
};
