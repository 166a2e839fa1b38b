/** Pictures of generated pipelines: none throws, and no line runs through words. */
import {expect} from 'chai';
import fc from 'fast-check';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Feed, Stage} from '../../src/feed/feed.generated.js';
import {pipelines} from '../diagram/graphs.js';
import {drawn, type Drawn} from './drawn.js';
import {viewIn} from './view.js';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const context = document.createElement('canvas').getContext('2d')!;

/** What the words of a picture cover, but for numbers, which stand on their nodes. */
const wordBoxes = ({texts, svg}: Drawn): (Box & {text: string})[] => {
  context.canvas.lang = svg.getAttribute('xml:lang') ?? '';
  const isMirrored = svg.getAttribute('direction') === 'rtl';
  return texts.flatMap((element) => {
    const of = (name: string) => element.getAttribute(name) ?? '';
    const [x, y, size] = [Number(of('x')), Number(of('y')), Number(of('font-size'))];
    if (of('text-anchor') === 'middle') return [];
    context.font = `${of('font-weight')} ${size}px ${of('font-family')}`;
    const text = element.textContent ?? '';
    const {width} = context.measureText(text);
    const left = (of('text-anchor') === 'end') === isMirrored ? x : x - width;
    return [{text, left, right: left + width, top: y - 0.6 * size, bottom: y}];
  });
};

/** The straight runs of lines, as wide as they are drawn. */
const strokeBoxes = ({svg}: Drawn): (Box & {d: string})[] =>
  [...svg.querySelectorAll('path[stroke]')].flatMap((path) => {
    const d = path.getAttribute('d') ?? '';
    // Circles and boxes hold words.
    if (/[aZ]/.test(d)) return [];
    const half = Number(path.getAttribute('stroke-width')) / 2;
    const points = [...d.matchAll(/[MLQ](\S+?) ([^MLQ ]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    return points.slice(1).map(([x, y], i) => {
      const [fromX, fromY] = points[i]!;
      return {
        d,
        left: Math.min(x!, fromX!) - half,
        right: Math.max(x!, fromX!) + half,
        top: Math.min(y!, fromY!) - half,
        bottom: Math.max(y!, fromY!) + half,
      };
    });
  });

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.5 &&
  b.left < a.right - 0.5 &&
  a.top < b.bottom - 0.5 &&
  b.top < a.bottom - 0.5;

function faults(picture: Drawn): string[] {
  const words = wordBoxes(picture);
  const lines = strokeBoxes(picture);
  const [width, height] = ['width', 'height'].map((name) => Number(picture.svg.getAttribute(name)));
  return words.flatMap((box, i) => [
    ...(box.left < 0 || box.right > width! || box.top < 0 || box.bottom > height!
      ? [`"${box.text}" is cut`]
      : []),
    ...lines.filter((line) => overlap(box, line)).map(({d}) => `"${box.text}" lies on ${d}`),
    ...words
      .slice(i + 1)
      .filter((other) => overlap(box, other))
      .map(({text}) => `"${box.text}" lies on "${text}"`),
  ]);
}

const word = fc.oneof(
  fc.constantFrom(
    'jail',
    'Decriminalize',
    'Einwanderungsgerichtsbarkeit',
    'ICE',
    '移民法庭',
    'الهجرة',
  ),
  fc.string({unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 30}),
);
const phrase = fc.array(word, {minLength: 1, maxLength: 9}).map((words) => words.join(' '));

const feeds: fc.Arbitrary<Feed> = fc
  .record({
    pipeline: pipelines,
    phrases: fc.array(phrase, {minLength: 12, maxLength: 40}),
    counts: fc.array(fc.nat(3), {minLength: 7, maxLength: 7}),
  })
  .map(({pipeline, phrases, counts}) => {
    const at = (i: number) => phrases[i % phrases.length]!;
    return {
      ...englishFeed,
      pipeline: {
        title: at(0),
        summary: phrases.slice(0, 6).join(' '),
        stages: pipeline.stages.map(({id}, i): Stage => {
          const some = (from: number) =>
            Array.from({length: counts[(i + from) % 7]!}, (_, j) => at(i + from + j));
          return {
            id,
            title: at(i),
            body: [],
            ...(i === 0 && {gateway: true}),
            ...(i % 3 === 1 && {term: at(i + 5)}),
            decides: some(1),
            interventions: some(2).map((text) => ({text})),
          };
        }),
        flows: pipeline.flows.map((flow, i) => ({...flow, ...(i % 2 && {label: at(i + 3)})})),
      },
    };
  });

describe('the picture of any pipeline', () => {
  for (const language of ['en', 'ar'])
    it(`has words and lines beside each other, in ${language}`, async () => {
      await fc.assert(
        fc.asyncProperty(feeds, async (feed) => {
          const view = await viewIn(language, {feed: {...feed, language}});
          expect(faults(await drawn(view))).to.deep.equal([]);
        }),
        {numRuns: 15},
      );
    }).timeout(120_000);

  for (const language of 'en es ht pt-BR zh-Hans zh-Hant pa ar ur vi fr ru fil ko'.split(' '))
    it(`has them so in the built-in handout in ${language}`, async () => {
      expect(faults(await drawn(await viewIn(language)))).to.deep.equal([]);
    });

  it('is drawn where there is hardly a pipeline', async () => {
    const stage: Stage = {id: 'one', title: 'One', body: [], decides: [], interventions: []};
    for (const stages of [[], [stage], [stage, {...stage, id: 'two'}]]) {
      const pipeline = {title: 'T', summary: 'S', stages, flows: []};
      const picture = await drawn(await viewIn('en', {feed: {...englishFeed, pipeline}}));
      expect(faults(picture)).to.deep.equal([]);
    }
  });
});
