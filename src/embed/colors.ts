/** Contrast of colours as WCAG 2.2 has it. Pure. */

/** Whether a text is a colour as `#rrggbb`, in lower case. */
export const isColor = (text: string): boolean => /^#[\da-f]{6}$/.test(text);

/** Relative luminance, 0 to 1, of a colour as `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const share = Number.parseInt(color.slice(place, place + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever stands out more on a colour: at least 4.58 on any. */
export const onAccent = (accent: string): string =>
  contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000';
