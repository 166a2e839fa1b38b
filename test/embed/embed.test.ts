import {expect} from 'chai';
import fc from 'fast-check';
import {attributesOf, elementNames} from '../../src/embed/attributes.js';
import {contrast, onAccent} from '../../src/embed/colors.js';
import {embedFromQuery, queryOf, styleOf, type Embed} from '../../src/embed/embed.js';

const read = (query: string) => embedFromQuery(new URLSearchParams(query));
const color = fc.integer({min: 0, max: 0xffffff}).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const embed = fc.constantFrom(...elementNames).chain((element) =>
  fc.record({
    element: fc.constant(element),
    attributes: fc.record(
      Object.fromEntries(
        attributesOf(element).map(([name, kind]) => [
          name,
          kind === 'switch'
            ? fc.constant('')
            : fc
                .string({minLength: 1, unit: 'grapheme'})
                .map((text) => text.trim())
                .filter(Boolean),
        ]),
      ),
      {requiredKeys: []},
    ),
    scheme: fc.constantFrom(undefined, 'light' as const, 'dark' as const),
    accent: fc.option(color, {nil: undefined}),
    accentDark: fc.option(color, {nil: undefined}),
  }),
);

describe('an embed in a query string', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(embed, (wanted) => {
        const found = read(queryOf(wanted as Embed).toString());
        expect(found).to.deep.equal({...wanted, attributes: {...wanted.attributes}});
      }),
    );
  });

  it('is the whole handout without one', () => {
    expect(read('')).to.deep.equal({
      element: 'ijn-principles',
      attributes: {},
      scheme: undefined,
      accent: undefined,
      accentDark: undefined,
    });
  });

  it('takes the name of an element with and without ijn-', () => {
    expect(read('element=action-card').element).to.equal('ijn-action-card');
    expect(read('element=ijn-action-card').element).to.equal('ijn-action-card');
    expect(read('element=script').element).to.equal('ijn-principles');
  });

  it('leaves out what is not an option of the element', () => {
    const {attributes} = read('element=action-card&show=actions&onclick=alert(1)&action=a&lang=');
    expect(attributes).to.deep.equal({action: 'a'});
  });

  it('takes a switch that is named for on, but for "false"', () => {
    expect(read('printable').attributes).to.deep.equal({printable: ''});
    expect(read('printable=true').attributes).to.deep.equal({printable: ''});
    expect(read('printable=false').attributes).to.deep.equal({});
  });

  it('takes colours of six digits and nothing else', () => {
    expect(read('accent=1D4ED8').accent).to.equal('#1d4ed8');
    expect(read('accent=%231d4ed8').accent).to.equal('#1d4ed8');
    for (const wrong of ['red', 'abc', '1d4ed8;}', 'url(x)'])
      expect(read(`accent=${encodeURIComponent(wrong)}`).accent, wrong).to.equal(undefined);
  });
});

describe('the colours of an embed', () => {
  it('are those of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(contrast('#b3261a', '#fffdf8')).to.be.closeTo(contrast('#fffdf8', '#b3261a'), 1e-9);
  });

  it('leave words on any accent readable', () => {
    fc.assert(fc.property(color, (accent) => contrast(accent, onAccent(accent)) >= 4.5));
  });

  it('are one where light and dark are the same, else two', () => {
    const {attributes, element} = read('');
    expect(styleOf({element, attributes})).to.deep.equal([]);
    expect(styleOf({element, attributes, scheme: 'dark', accent: '#ffee00'})).to.deep.equal([
      ['color-scheme', 'dark'],
      ['--ijn-accent', '#ffee00'],
      ['--ijn-on-accent', '#000000'],
    ]);
    expect(styleOf({element, attributes, accent: '#1d4ed8', accentDark: '#aac4ff'})).to.deep.equal([
      ['--ijn-accent', 'light-dark(#1d4ed8, #aac4ff)'],
      ['--ijn-on-accent', 'light-dark(#ffffff, #000000)'],
    ]);
  });
});
