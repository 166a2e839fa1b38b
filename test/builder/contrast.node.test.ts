import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {converter, differenceEuclidean} from 'culori';
import fc from 'fast-check';
import {leastContrast, nearestReadable} from '../../src/builder/contrast.js';
import {contrast} from '../../src/embed/colors.js';
import {anyColor} from './any-embed.js';

const oklch = converter('oklch');
const distance = differenceEuclidean('oklab');

describe('the nearest colour that can be read', () => {
  it('can be read on background, cards and tint', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom('light' as const, 'dark' as const), (color, ground) => {
        const nearest = nearestReadable(color, ground);
        assert.ok(leastContrast(nearest, ground) >= 4.5, nearest);
        for (const paper of {light: ['#fffdf8', '#ffffff'], dark: ['#17130f', '#221d18']}[ground])
          assert.ok(contrast(nearest, paper) >= 4.5, `${nearest} on ${paper}`);
      }),
      {numRuns: 100},
    );
  });

  it('is the colour itself where that can be read', () => {
    assert.equal(nearestReadable('#1d4ed8', 'light'), '#1d4ed8');
    assert.equal(nearestReadable('#ffee00', 'dark'), '#ffee00');
  });

  it('keeps the hue, and none of that hue and strength is nearer', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom('light' as const, 'dark' as const), (color, ground) => {
        const nearest = nearestReadable(color, ground);
        const [from, to] = [oklch(color)!, oklch(nearest)!];
        if ((from.c ?? 0) > 0.05 && (to.c ?? 0) > 0.05) {
          const turn = Math.abs((from.h ?? 0) - (to.h ?? 0)) % 360;
          assert.ok(Math.min(turn, 360 - turn) < 6, `${color} became ${nearest}`);
        }
        // A search of its own: colours between it and black or white, in another space.
        const nearer = Array.from({length: 256}, (_, i) => i / 256)
          .flatMap((share) => ['#000000', '#ffffff'].map((end) => mixed(color, end, share)))
          .filter((each) => leastContrast(each, ground) >= 4.5)
          .map((each) => distance(each, color));
        assert.ok(distance(nearest, color) <= Math.min(...nearer) + 0.02, `${color}: ${nearest}`);
      }),
      {numRuns: 60},
    );
  });
});

function mixed(color: string, end: string, share: number): string {
  const value = (text: string, place: number) => Number.parseInt(text.slice(place, place + 2), 16);
  return `#${[1, 3, 5]
    .map((place) =>
      Math.round(value(color, place) * (1 - share) + value(end, place) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
