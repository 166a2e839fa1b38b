import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {matchLocale} from '../../src/locale/index.js';
import {cldrDistance, noMatch} from './cldr-distance.js';
import {
  characterOrders,
  languageMatch,
  likelySubtags,
  territoryContainment,
  type LanguageMatch,
} from './cldr.js';
import {shipped} from './shipped.js';

/** Lines of CLDR's table that we do not follow; why, in docs/decisions.md. */
const leftOut = [
  // Callers fall back to English, or to the language that a feed is written in.
  ...`ach af ak am bem bn chr cy ee eo ga gaa gd ha haw ia ig is ka km kn kri lg lo loz mfe mi ml mt my ne nso ny
    nyn om or pa pcm ps rn sd si sn so sq st sw ta te ti tlh tn to tum ur xh yi yo zu`
    .split(/\s+/)
    .map((tag) => `${tag} en`),
  // The language of the state that many of its readers fled from.
  ...['ab ru', 'az ru', 'be ru', 'hy ru', 'mn ru', 'tk ru', 'tt ru', 'uz ru'],
  ...['bo zh', 'ug zh', 'za zh', 'ckb ar', 'bal ur'],
  // Hardly anyone who needs French for want of these comes here.
  ...['br fr', 'co fr', 'crs fr', 'oc fr'],
];

/** Lines of ours. */
const added: LanguageMatch[] = [
  ...['kjb', 'mam', 'quc'].map((tag) => ({_desired: tag, _supported: 'es', _oneway: true})),
  {_desired: 'zh-Hanb', _supported: 'zh-Hant'},
  // Chinese of the Tang: whatever CLDR writes in Hans or Hant is Chinese.
  {_desired: 'ltc', _supported: 'zh'},
].map((line) => ({...line, _distance: 20}));

/** Another script of a language, which we hand out for Chinese only. */
const isOtherScript = ({_desired, _supported}: LanguageMatch) =>
  _desired.split('-').length === 2 && !/^(\*|zh-Hani)/.test(_desired) && _supported !== '*-*';

const distance = cldrDistance([
  ...added,
  ...languageMatch.filter(
    (line) => !isOtherScript(line) && !leftOut.includes(`${line._desired} ${line._supported}`),
  ),
]);

const regions = Object.values(territoryContainment).flatMap(({_contains}) => _contains);

// An older Node takes Literary Chinese for Hans, and does not know what the other three are written in.
const newIn48 = ['hnm', 'luh', 'lzh', 'sjc'];
const hasCldr48 = Number.parseInt(process.versions['cldr'] ?? '0', 10) >= 48;

/** What CLDR has a word about, and our languages in every part of the world. */
const tags = [
  ...new Set([
    ...characterOrders.keys(),
    ...Object.keys(likelySubtags),
    ...languageMatch.map(({_desired}) => _desired),
    ...shipped.flatMap((tag) => regions.map((region) => `${tag.split('-')[0]}-${region}`)),
  ]),
].filter((tag) => !/^und|[*$]/.test(tag) && (hasCldr48 || !newIn48.includes(tag)));

function compare(requested: readonly string[], available: readonly string[]) {
  const wrong = requested.flatMap((tag) => {
    const distances = available.map((candidate) => distance(tag, candidate));
    const least = Math.min(...distances);
    const found = matchLocale(tag, available, 'none');
    const isRight =
      least >= noMatch ? found === 'none' : distances[available.indexOf(found)] === least;
    return isRight ? [] : [`${tag}: ${found}, not ${available[distances.indexOf(least)]} ${least}`];
  });
  assert.deepEqual(wrong, []);
}

describe('matchLocale and the table of CLDR', () => {
  it(`agree on ${tags.length} tags for what we ship`, () => {
    assert.ok(tags.length > 10_000);
    compare(tags, shipped);
  });

  it('agree on Norwegian', () => {
    compare(['no', 'nb', 'nb-NO', 'no-NO', 'en'], ['no', 'es']);
    compare(['no', 'nb', 'nb-NO', 'no-NO', 'en'], ['nb', 'es']);
  });

  // Six territories of the United States, two of Spain, and the Philippines' Spanish would take bytes for nobody.
  const small = /^(en-(AS|GU|MH|MP|UM|VI)|es-(EA|IC|PH))$/;
  const regional = [...characterOrders.keys()].filter(
    (tag) => /^(en|es|pt)(-[A-Z\d]+)?$/.test(tag) && !small.test(tag),
  );

  it(`agree on ${regional.length} regions of English, Spanish and Portuguese`, () => {
    assert.ok(regional.length > 120);
    compare(regional, [...shipped, 'en-GB', 'es-419', 'pt-PT']);
  });

  it('differ in no line that CLDR does not have', () => {
    const lines = languageMatch.map(({_desired, _supported}) => `${_desired} ${_supported}`);
    assert.deepEqual(
      leftOut.filter((line) => !lines.includes(line)),
      [],
    );
    assert.deepEqual(
      added.filter(({_desired}) => lines.some((line) => line.startsWith(`${_desired} `))),
      [],
    );
  });
});
