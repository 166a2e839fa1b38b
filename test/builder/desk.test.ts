/** The feed desk on the built page, in each engine. */
import {expect} from 'chai';
import {framePage, until} from '../browser/fixture.js';
import {feedOf, makeSign} from '../feed/feeds.js';

const text = JSON.stringify(
  feedOf([makeSign({title: 'Words of a feed', opens: '2026-11-01', closes: '2026-12-10'})]),
  null,
  2,
);

describe('the feed desk', () => {
  it('tells what is wrong, leads there, shows what visitors see on a day, and is content when it is mended', async () => {
    const {document, errors, rejections} = await framePage('/dist/index.html#feed-desk', {
      width: 1200,
    });
    const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
    const field = (await until(() => find<HTMLTextAreaElement>('#desk-text'), 'the desk', 15_000))!;
    const write = (value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    };
    write(text.replace('"kind": "sign"', '"kind": "sing"'));
    const leads = await until(() => find('.problems.error li button'), 'a problem', 15_000);
    leads!.click();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('"sing"');
    expect(document.activeElement).to.equal(field);
    expect(field.scrollTop).to.be.above(0);
    write(text);
    await until(() => !find('.problems.error'), 'no problem', 15_000);
    const shown = () =>
      find<HTMLIFrameElement>('.desk iframe')
        ?.contentDocument?.querySelector('.entry > *')
        ?.shadowRoot?.querySelector('[part~=action]');
    await until(() => shown()?.textContent.includes('Words of a feed'), 'the preview', 15_000);
    const moments = await until(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.moments button')];
      return buttons.length === 6 ? buttons : undefined;
    }, 'moments');
    moments![0]!.click();
    await until(() => shown()?.getAttribute('data-state') === 'upcoming', 'a day before');
    moments![5]!.click();
    await until(() => shown()?.getAttribute('data-state') === 'ended', 'a day after');
    await until(() => find('.state-group .state')?.dataset['state'] === 'ended', 'the list');
    expect(errors).to.deep.equal([]);
    expect(rejections).to.deep.equal([]);
  });
});
