/** The colours and fonts that an element is drawn in. */

/** Colours as `#rrggbb`, and families and weights as CSS has them. */
export interface Theme {
  background: string;
  text: string;
  muted: string;
  border: string;
  accent: string;
  onAccent: string;
  won: string;
  onWon: string;
  /** Behind the way out. */
  wonTint: string;
  family: string;
  headingFamily: string;
  headingWeight: string;
}

type Channels = [red: number, green: number, blue: number, alpha: number];

/** What `color-mix(in srgb, …)` computes to, in each browser: `color(srgb 1 0.5 0 / 0.5)`, and `rgb(255, 0, 0)`. */
function channelsOf(computed: string): Channels {
  const numbers =
    computed
      .replace(/^\D+/, '')
      .match(/-?[\d.]+(e-?\d+)?/g)
      ?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const most = computed.startsWith('color') ? 1 : 255;
  return [red / most, green / most, blue / most, alpha];
}

const over = (front: Channels, back: Channels, share = front[3]): Channels =>
  [...([0, 1, 2] as const).map((i) => front[i] * share + back[i] * (1 - share)), 1] as Channels;

const hex = (channels: Channels): string =>
  `#${channels
    .slice(0, 3)
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A generic family at the end, for programs that lack the others. */
const withGeneric = (family: string) =>
  /(serif|monospace|system-ui|cursive|fantasy)$/.test(family) ? family : `${family}, sans-serif`;

/**
 * Reads the theme of an element.
 *
 * @param root Where the element draws, with its custom properties.
 */
export function themeOf(root: Element): Theme {
  const probe = root.ownerDocument.createElement('i');
  probe.style.display = 'none';
  root.append(probe);
  try {
    // Where the reader chose colours for everything, there are few.
    const isForced = matchMedia('(forced-colors: active)').matches;
    probe.style.setProperty('forced-color-adjust', 'none');
    const computed = getComputedStyle(probe);
    const colour = (value: string, forced: string): Channels => {
      probe.style.color = '';
      const wanted = isForced ? forced : value;
      probe.style.color = `color-mix(in srgb, ${wanted}, ${wanted})`;
      return channelsOf(computed.color);
    };
    const background = over(colour('var(--_background)', 'Canvas'), colour('Canvas', 'Canvas'));
    const opaque = (value: string, forced: string) => over(colour(value, forced), background);
    const won = opaque('var(--_won)', 'CanvasText');
    const family = withGeneric(computed.fontFamily);
    const heading = computed.getPropertyValue('--_heading-font').trim();
    probe.style.fontFamily = heading;
    return {
      background: hex(background),
      text: hex(opaque('var(--_text)', 'CanvasText')),
      muted: hex(opaque('var(--_muted)', 'CanvasText')),
      border: hex(opaque('var(--_border)', 'GrayText')),
      accent: hex(opaque('var(--_accent)', 'LinkText')),
      onAccent: hex(opaque('var(--_on-accent)', 'Canvas')),
      won: hex(won),
      onWon: hex(opaque('var(--_on-won)', 'Canvas')),
      wonTint: hex(over(won, background, isForced ? 0 : 0.1)),
      family,
      headingFamily: withGeneric(computed.fontFamily),
      headingWeight: computed.getPropertyValue('--_heading-weight').trim() || '800',
    };
  } finally {
    probe.remove();
  }
}
