/** docs/theming.md: what it lists is what there is, and each look is that of the gallery. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {describe, it} from 'node:test';
import {looks} from '../../stories/looks/index.js';
import {documentedElements} from '../package/documented-elements.js';

const document = readFileSync('docs/theming.md', 'utf8');
const elements = [...documentedElements().values()];
const properties = new Set(elements.flatMap((element) => element.properties));
const parts = new Set(elements.flatMap((element) => element.parts));

/** Prettier breaks lines elsewhere where there is less indentation. */
const oneLine = (code = '') => code.replace(/\s+/g, ' ').trim();

describe('docs/theming.md', () => {
  it('has a row for each custom property, and none that there is not', () => {
    const rows = [...document.matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name = '']) => name);
    assert.deepEqual(rows.sort(), [...properties].sort());
  });

  it('names parts that there are', () => {
    const [, section = ''] = /^## Parts\n([\s\S]*?)^## /m.exec(document) ?? [];
    const cells = [...section.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
    );
    assert.ok(cells.length > 15);
    assert.deepEqual(
      cells.filter((name) => !parts.has(name)),
      [],
    );
  });

  it('says what a property is without being set', () => {
    const styles = readFileSync('src/shared/host.styles.ts', 'utf8');
    const defaults = [
      ...styles.matchAll(/var\((--ijn-[\w-]+), light-dark\((#\w+), (#\w+)\)\)/g),
    ].map(([, name, light, dark]) => [name, `\`${light}\`, on dark pages \`${dark}\``] as const);
    assert.equal(defaults.length, 7);
    for (const [name, value] of defaults)
      assert.match(document, new RegExp(`^\\| \`${name}\` .*\\| ${value} +\\|$`, 'm'), name);
  });

  it('has a picture of the gallery that loads fast', () => {
    assert.ok(existsSync('docs/gallery.png'));
    assert.ok(statSync('docs/gallery.png').size < 300_000);
  });
});

describe('the looks of the gallery', () => {
  for (const {name, about, css} of looks) {
    it(`${name}: docs/theming.md has the same to copy`, () => {
      const block = document.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
      assert.ok(block.includes(about), about);
      assert.equal(oneLine(/```css\n([\s\S]*?)\n```/.exec(block)?.[1]), oneLine(css));
    });

    it(`${name}: uses what is public, and downloads nothing`, () => {
      const used = [...css.matchAll(/(--[\w-]+)/g)].map(([, property = '']) => property);
      assert.deepEqual(
        used.filter((property) => !properties.has(property)),
        [],
      );
      const styled = [...css.matchAll(/::part\(([\w-]+)\)/g)].map(([, part = '']) => part);
      assert.deepEqual(
        styled.filter((part) => !parts.has(part)),
        [],
      );
      assert.doesNotMatch(css, /url\(|@import|@font-face|!important/);
      // It tears joined scripts apart.
      assert.doesNotMatch(css, /letter-spacing/);
    });
  }

  it('are at least six', () => assert.ok(looks.length >= 6));
});
