import {expect} from 'chai';
import {flatCopy} from './flat-copy.js';

const boxes: HTMLElement[] = [];

afterEach(() => {
  for (const box of boxes.splice(0)) box.remove();
});

/** Puts markup into the page; each `<template shadowrootmode>` becomes a shadow root, as it does in a page. */
function put(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.setHTMLUnsafe(markup);
  document.body.append(box);
  boxes.push(box);
  return box.firstElementChild as HTMLElement;
}

/** What a copy holds, without the styles that every element of it has. */
const copyOf = (markup: string): string =>
  flatCopy(put(markup))
    .element.outerHTML.replaceAll(/ style="[^"]*"/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> | </g, (end) => end.trim());

describe('the flat copy of what a page shows', () => {
  for (const [what, markup, copy] of [
    [
      'has what a shadow root holds',
      '<div><template shadowrootmode="open"><h2>Drawn</h2></template><p>Not shown</p></div>',
      '<div lang="en"><h2>Drawn</h2></div>',
    ],
    [
      'has in place of a slot what is assigned to it, text too',
      `<div><template shadowrootmode="open"><slot name="first"></slot><hr><slot></slot></template>
        Rest <b slot="first">Start</b></div>`,
      '<div lang="en"><b slot="first">Start</b><hr>Rest</div>',
    ],
    [
      'has the own content of a slot to which nothing is assigned',
      '<div><template shadowrootmode="open"><slot><p>Loading…</p></slot></template></div>',
      '<div lang="en"><p>Loading…</p></div>',
    ],
    [
      'follows a slot that is assigned to a slot',
      `<div><template shadowrootmode="open"><section><template shadowrootmode="open"><ul><slot></slot></ul></template
        ><slot></slot></section></template><li>Through both</li></div>`,
      '<div lang="en"><section><ul><li>Through both</li></ul></section></div>',
    ],
    [
      'has nothing of a slot that is hidden',
      '<div><template shadowrootmode="open"><slot style="display: none"></slot></template>No</div>',
      '<div lang="en"></div>',
    ],
    [
      'draws no custom element anew',
      '<ijn-nothing lang="es" aria-label="Nada"><x-y>1</x-y></ijn-nothing>',
      '<div lang="es" aria-label="Nada"><div>1</div></div>',
    ],
    ['leaves comments out', '<p>One<!-- no --> and two</p>', '<p lang="en">One and two</p>'],
    [
      'has of a closed details its summary, as a button',
      '<details><summary>More</summary>Words <p>inside</p><summary>Second</summary></details>',
      '<details lang="en"><summary role="button" aria-expanded="false">More</summary></details>',
    ],
    [
      'has all of an open details',
      '<details open><summary>More</summary><p>Inside</p></details>',
      '<details open="" lang="en"><summary role="button" aria-expanded="true">More</summary><p>Inside</p></details>',
    ],
    [
      'keeps languages, roles and states',
      '<ul lang="ar" dir="rtl" role="menu"><li role="menuitem" aria-current="page">1</li></ul>',
      '<ul lang="ar" dir="rtl" role="menu"><li role="menuitem" aria-current="page">1</li></ul>',
    ],
    [
      'keeps references inside their own root',
      `<div><template shadowrootmode="open"><p aria-labelledby="a b"></p><i id="a">In</i></template></div>`,
      '<div lang="en"><p aria-labelledby="copy-0-a copy-0-b"></p><i id="copy-0-a">In</i></div>',
    ],
  ] as const) {
    it(what, () => {
      expect(copyOf(markup)).to.equal(copy);
    });
  }

  it('tells ids of different roots apart', () => {
    const copy = copyOf(
      `<div id="a"><template shadowrootmode="open"><i id="a"></i><slot></slot></template><b id="b" aria-details="a"></b></div>`,
    );
    expect(copy).to.equal(
      '<div id="copy-0-a" lang="en"><i id="copy-1-a"></i><b id="copy-0-b" aria-details="copy-0-a"></b></div>',
    );
  });

  it('has the language around it, from outside the shadow root', () => {
    const host = put(
      '<div lang="ht"><template shadowrootmode="open"><p>Bonjou</p></template></div>',
    );
    const {element} = flatCopy(host.shadowRoot?.querySelector('p') as HTMLElement);
    expect(element.getAttribute('lang')).to.equal('ht');
  });

  it('is hidden where the original is, by whatever rule', () => {
    const host = put(
      `<div><template shadowrootmode="open"><style>.off { display: none } b { visibility: hidden } i { display: block }</style>
        <p class="off">No</p><p><b>No</b><i>Yes</i></p></template></div>`,
    );
    const {element} = flatCopy(host);
    document.body.append(element);
    const styleOf = (selector: string) =>
      getComputedStyle(element.querySelector(selector) as Element);
    expect(styleOf('.off').display).to.equal('none');
    expect(styleOf('style').display).to.equal('none');
    expect(styleOf('b').visibility).to.equal('hidden');
    expect(styleOf('i').display).to.equal('block');
    element.remove();
  });

  it('knows what each element was', () => {
    const host = put('<div><template shadowrootmode="open"><a href="#x">Go</a></template></div>');
    const {element, originals} = flatCopy(host);
    expect(originals.get(element)).to.equal(host);
    expect(originals.get(element.querySelector('a') as Element)).to.equal(
      host.shadowRoot?.querySelector('a'),
    );
  });
});
