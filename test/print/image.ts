/** A sheet as dots, in shades of grey. */
export interface Image {
  width: number;
  height: number;
  /** A byte for each dot, row by row; 0 is black. */
  dots: Uint8Array;
  dotsPerMillimetre: number;
}

/** Darker than this is ink. */
const dark = 128;

/** Whether there is ink on a dot; there is none beside the sheet. */
export const hasInk = ({width, height, dots}: Image, x: number, y: number): boolean =>
  x >= 0 && x < width && y >= 0 && y < height && dots[y * width + x]! < dark;

/**
 * Reads the images that `pdftoppm -gray` writes one behind the other.
 *
 * @see https://netpbm.sourceforge.net/doc/pgm.html
 */
export function readImages(bytes: Buffer, dotsPerInch: number): Image[] {
  const images: Image[] = [];
  for (let at = 0; at < bytes.length;) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 64));
    if (!header) throw new Error(`No image at byte ${at} of ${bytes.length}`);
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    at = start + width * height;
    images.push({
      width,
      height,
      dots: bytes.subarray(start, at),
      dotsPerMillimetre: dotsPerInch / 25.4,
    });
  }
  return images;
}
