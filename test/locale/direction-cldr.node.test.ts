import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {directionOf} from '../../src/locale/index.js';
import {characterOrders, scripts} from './cldr.js';
import {rightToLeft} from './rtl-locales.js';

// Mongolian in its own letters runs down the page, which CSS leaves to writing-mode; its direction is ltr there.
const direction = (order: string) => (order === 'right-to-left' ? 'rtl' : 'ltr');

describe(`directionOf and the layouts of ${characterOrders.size} locales of CLDR`, () => {
  it('agree', () => {
    assert.ok(characterOrders.size > 700);
    const wrong = [...characterOrders].filter(
      ([tag, order]) => directionOf(tag) !== direction(order),
    );
    assert.deepEqual(wrong, []);
  });

  it('are what browsers are tested with', () => {
    const all = [...characterOrders].filter(([, order]) => direction(order) === 'rtl');
    assert.deepEqual(
      all.map(([tag]) => tag),
      rightToLeft.toSorted(),
    );
  });

  it('have no other order than these', () => {
    assert.deepEqual(
      new Set(characterOrders.values()),
      new Set(['left-to-right', 'right-to-left', 'top-to-bottom']),
    );
  });
});

describe('directionOf and the scripts of CLDR', () => {
  it('agree on those that are in use', () => {
    const inUse = Object.entries(scripts).filter(([, {idUsage}]) => idUsage !== 'EXCLUSION');
    assert.ok(inUse.length > 60);
    for (const [script, {rtl}] of inUse)
      assert.equal(directionOf(`und-${script}`), rtl === 'YES' ? 'rtl' : 'ltr', script);
  });

  it('have none from left to right for the other way round', () => {
    for (const [script, {rtl}] of Object.entries(scripts))
      if (rtl === 'NO') assert.equal(directionOf(`und-${script}`), 'ltr', script);
  });
});
