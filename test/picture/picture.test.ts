import {expect} from 'chai';
import fc from 'fast-check';
import {render} from 'lit';
import {saveTemplate} from '../../src/diagram/save.template.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Feed, Pipeline, Stage} from '../../src/feed/feed.generated.js';
import type {View} from '../../src/handout/view.js';
import {framePage, until} from '../browser/fixture.js';
import {bare, circles, drawn, painted} from './drawn.js';
import {frameOf, viewIn} from './view.js';

const languages = 'en es ht pt-BR zh-Hans zh-Hant pa ar ur vi fr ru fil ko'.split(' ');

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Everything that the picture of a view must tell. */
function told(view: View): string[] {
  const {pipeline, publisher, issued} = view.feed;
  const {title, summary, stages, flows} = pipeline;
  return [
    title,
    summary,
    publisher.name,
    new URL(publisher.url).host,
    view.date(issued),
    view.msg('The gateway'),
    view.msg('Who decides'),
    view.msg('Where people step in'),
    ...stages.flatMap(({title: name, term, decides, interventions}: Stage) => [
      name,
      ...(term ? [term] : []),
      ...decides,
      ...interventions.map(({text}) => text),
    ]),
    ...flows.flatMap(({label}) => (label ? [label] : [])),
  ].map((text) => bare(view.plain(text)));
}

const feedWith = (pipeline: Partial<Pipeline>, more: Partial<Feed> = {}): Feed => ({
  ...englishFeed,
  ...more,
  pipeline: {...englishFeed.pipeline, ...pipeline},
});

/** All words of a picture, as one reads them who knows no lines. */
const wordsOf = (texts: readonly Element[]) =>
  bare(texts.map(({textContent}) => textContent).join(''));

describe('the picture of the pipeline as SVG', () => {
  for (const language of languages)
    it(`is XML with all its words, in ${language}`, async () => {
      const view = await viewIn(language);
      const {svg, texts, name} = await drawn(view);
      const words = wordsOf(texts);
      for (const text of told(view)) expect(words).to.contain(text);
      expect(svg.getAttribute('xml:lang')).to.equal(language);
      expect(svg.querySelector('title')?.textContent).to.equal(
        view.plain(view.feed.pipeline.title),
      );
      expect(svg.querySelector('desc')?.textContent).to.contain(
        view.plain(view.feed.pipeline.stages[8]!.title),
      );
      expect(name).to.equal(`ijn-handout-${language}-2026-11-22.svg`);
    });

  it('is 16:9 in English, and stands alone', async () => {
    const {svg, source} = await drawn(await viewIn('en'));
    expect(svg.getAttribute('viewBox')).to.equal('0 0 1600 900');
    expect(svg.querySelectorAll('script, style, image, use, foreignObject, a')).to.have.length(0);
    expect(source.match(/https?:\/\/[^"]*/g)).to.deep.equal(['http://www.w3.org/2000/svg']);
    expect(source).to.not.match(/url\(| (href|style|on\w+)=/);
  });

  it('says that a translation is a draft, and only then', async () => {
    const said = bare('This translation is a draft that nobody has reviewed yet.');
    expect(wordsOf((await drawn(await viewIn('en'))).texts)).to.not.contain(said);
    const view = await viewIn('en', {feed: feedWith({}, {review: 'draft'})});
    expect(wordsOf((await drawn(view)).texts)).to.contain(said);
  });

  it('is mirrored where the language runs from right to left', async () => {
    const [left, right] = [await drawn(await viewIn('en')), await drawn(await viewIn('ar'))];
    const first = ({svg}: typeof left) => {
      const [node] = circles(svg).filter(({fill, stroke}) => fill === stroke);
      return node!.x;
    };
    expect(first(left)).to.be.lessThan(200);
    expect(first(right)).to.be.greaterThan(1400);
    expect(right.svg.getAttribute('direction')).to.equal('rtl');
    const title = ({texts}: typeof left) => Number(texts[0]!.getAttribute('x'));
    expect(title(left) + title(right)).to.equal(1600);
    // Brackets of a Latin name stay with it.
    expect(right.source).to.contain('\u2066287(g)\u2069');
  });

  it('has the theme of its element: dark, and colours of the page', async () => {
    const view = await viewIn('en');
    const ground = ({svg}: {svg: Element}) => svg.querySelector('path')!.getAttribute('fill');
    expect(ground(await drawn(view, 'color-scheme: light'))).to.equal('#fffdf8');
    expect(ground(await drawn(view, 'color-scheme: dark'))).to.equal('#17130f');
    const own = await drawn(
      view,
      `--ijn-accent: oklch(0.5 0.2 270); --ijn-background: rgb(0 0 255 / 0.5); --ijn-heading-font: Georgia, serif;
       color-scheme: light; font-family: "A & B", 'C'`,
    );
    expect(ground(own)).to.equal('#8080ff');
    const [gateway] = circles(own.svg).filter(({fill, stroke}) => fill === stroke);
    const [red, green, blue] = [1, 3, 5].map((i) => parseInt(gateway!.fill.slice(i, i + 2), 16));
    expect(blue! - Math.max(red!, green!)).to.be.greaterThan(60);
    expect(own.texts[0]!.getAttribute('font-family')).to.equal('Georgia, serif');
    expect(own.texts.at(-1)!.getAttribute('font-family')).to.match(
      /^"?A & B"?, "?C"?, sans-serif$/,
    );
  });

  it('is well-formed whatever a feed holds', async () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 12}),
        fc.constantFrom(
          '<script>',
          '&',
          ']]>',
          '&amp;',
          '-->',
          '\u0000',
          '\u001b',
          '\ud800',
          '\udc00',
          '\ufffe',
          '\u202e',
          '\u2067',
          '\u2028',
          '"',
          "'",
          '一',
          'ب',
          '👩‍👩‍👧',
        ),
      ),
      {minLength: 1, maxLength: 8},
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        const text = parts.join('');
        const [first, ...rest] = englishFeed.pipeline.stages;
        const view = await viewIn('en', {
          feed: feedWith({
            title: text,
            summary: {text, lang: 'ar'},
            stages: [
              {...first!, title: text, term: text, decides: [text, text], interventions: [{text}]},
              ...rest,
            ],
            flows: englishFeed.pipeline.flows.map((flow) => ({...flow, label: text})),
          }),
        });
        const {svg, source} = await drawn(view);
        expect(svg.querySelector('script')).to.equal(null);
        expect(source).to.not.match(/(?!\s|[\x7f-\x9f])\p{Cc}|[\u202a-\u202e\ufffe\uffff]|\p{Cs}/u);
      }),
      {numRuns: 15},
    );
  }).timeout(60_000);
});

/** What the canvas of the test sees in a file. */
async function pixelsOf(file: Blob) {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  context.drawImage(bitmap, 0, 0);
  return (x: number, y: number): string =>
    `#${[...context.getImageData(x, y, 1, 1).data.slice(0, 3)]
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
}

describe('the picture of the pipeline as PNG', () => {
  for (const language of ['en', 'ar', 'zh-Hans'])
    it(`has two pixels for one, and the nodes where the SVG has them, in ${language}`, async () => {
      const view = await viewIn(language);
      const {svg} = await drawn(view);
      const file = await painted(view);
      const bytes = new DataView(await file.arrayBuffer());
      expect(bytes.getUint32(0)).to.equal(0x89504e47);
      expect(bytes.getUint32(16)).to.equal(2 * Number(svg.getAttribute('width')));
      expect(bytes.getUint32(20)).to.equal(2 * Number(svg.getAttribute('height')));
      expect(file).to.include({
        type: 'image/png',
        name: `ijn-handout-${language}-2026-11-22.png`,
      });
      const pixel = await pixelsOf(file);
      const nodes = circles(svg).filter(({stroke}) => stroke);
      expect(nodes).to.have.length(9);
      for (const {x, y, radius, fill, stroke} of nodes) {
        // Between number and ring, and in the ring.
        expect(pixel(2 * x, 2 * (y - 0.75 * radius))).to.equal(fill);
        expect(pixel(2 * (x - radius), 2 * y)).to.equal(stroke);
      }
      expect(pixel(2, 2)).to.equal(svg.querySelector('path')!.getAttribute('fill'));
    });
});

describe('making a picture', () => {
  it('asks for nothing, and keeps to a strict policy', async () => {
    const page = await framePage('/test/pages/picture.html');
    const window = page.window as unknown as {pictures?: number[]; asked?: number};
    await until(() => window.pictures, 'the pictures', 15_000);
    expect(Math.min(...window.pictures!)).to.be.greaterThan(10_000);
    expect(window.asked).to.equal(0);
    const {violations, errors, rejections} = page;
    expect({violations, errors, rejections}).to.deep.equal({
      violations: [],
      errors: [],
      rejections: [],
    });
  });

  /** The buttons, with what they announce and hand over. */
  async function buttons(act: View['act'] = () => true) {
    const acted: unknown[][] = [];
    const view = await viewIn('en', {
      act: (...all) => {
        acted.push(all);
        return act(...all);
      },
    });
    const {host, root} = frameOf(view);
    cleanups.push(() => host.remove());
    render(saveTemplate(host, view), root);
    const files: string[] = [];
    const {createObjectURL} = URL;
    URL.createObjectURL = (file) => {
      files.push((file as File).name);
      return createObjectURL(file);
    };
    cleanups.push(() => (URL.createObjectURL = createObjectURL));
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {};
    cleanups.push(() => (HTMLAnchorElement.prototype.click = click));
    const said = () => root.querySelector('output')!.textContent;
    const [png, svg] = root.querySelectorAll('button');
    return {png: png!, svg: svg!, said, files, acted, root};
  }

  it('hands over the file that a button names, and says so', async () => {
    const {png, svg, said, files, acted} = await buttons();
    svg.click();
    await until(said, 'what came of it');
    png.click();
    await until(() => files.length === 2 && said(), 'what came of it');
    expect(files).to.deep.equal(['ijn-handout-en-2026-11-22.svg', 'ijn-handout-en-2026-11-22.png']);
    expect(said()).to.match(/^The picture is ready/);
    expect(acted[0]).to.deep.equal([{id: 'ijn-handout', kind: 'handout'}, 'picture']);
  });

  it('makes none where the page forbids it', async () => {
    const {png, said, files} = await buttons(() => false);
    png.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(files).to.deep.equal([]);
    expect(said()).to.equal('');
  });

  for (const [what, spoil] of Object.entries({
    'gives no file': () => {
      const {toBlob} = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      return () => (HTMLCanvasElement.prototype.toBlob = toBlob);
    },
    'does not tell what was painted': () => {
      const {getImageData} = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(1, 1);
      return () => (CanvasRenderingContext2D.prototype.getImageData = getImageData);
    },
  }))
    it(`says that it could not where a browser ${what}`, async () => {
      const {png, said, files} = await buttons();
      cleanups.push(spoil());
      const {error} = console;
      console.error = () => {};
      cleanups.push(() => (console.error = error));
      png.click();
      await until(said, 'what came of it');
      expect(said()).to.match(/picture could not be made/);
      expect(files).to.deep.equal([]);
    });

  it('is refused where there is more than a picture can show', async () => {
    const stages = Array.from({length: 100}, (_, i): Stage => {
      const [title] = [`${i} `.repeat(300)];
      return {id: `s${i}`, title, body: [], decides: [title], interventions: []};
    });
    const view = await viewIn('en', {feed: feedWith({stages, flows: []})});
    const began = performance.now();
    const refused = await drawn(view).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    expect(refused).to.contain('too many');
    expect(performance.now() - began).to.be.lessThan(1000);
  });

  it('leaves nothing in the element', async () => {
    const view = await viewIn('en');
    const {host, root} = frameOf(view);
    cleanups.push(() => host.remove());
    const {pictureFile} = await import('../../src/picture/index.js');
    await pictureFile(root, view, 'svg');
    expect(root.childNodes).to.have.length(0);
  });
});
