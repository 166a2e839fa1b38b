/** A scene painted. Shape by shape, since pages may forbid images that they did not load themselves. */
import type {Font, Scene} from './scene.js';

/** Device pixels for one of CSS. */
const density = 2;

/** Most pixels that every browser gives a canvas. */
const mostPixels = 4096 * 4096;

/** A font as CSS and canvas write it. */
export const fontText = ({size, weight, family}: Font): string => `${weight} ${size}px ${family}`;

function paint(context: CanvasRenderingContext2D, {shapes, direction}: Scene): void {
  context.direction = direction;
  for (const shape of shapes) {
    if ('d' in shape) {
      const path = new Path2D(shape.d);
      if (shape.fill) {
        context.fillStyle = shape.fill;
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- A canvas is no array.
        context.fill(path);
      }
      if (shape.stroke) {
        context.strokeStyle = shape.stroke;
        context.lineWidth = shape.width ?? 1;
        context.setLineDash([...(shape.dash ?? [])]);
        context.stroke(path);
      }
    } else {
      context.font = fontText(shape.font);
      context.fillStyle = shape.fill;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      context.fillText(shape.words, shape.x, shape.y);
    }
  }
}

/** Colours that a browser may make a little different, against recognition. */
const near = 12;

/** Whether the canvas tells what was painted: browsers that hide who uses them may give anything. */
function isPainted(context: CanvasRenderingContext2D, scale: number, {landmark}: Scene): boolean {
  const {x, y, colour} = landmark;
  const {data} = context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1);
  return [1, 3, 5].every(
    (at, i) => Math.abs(data[i]! - parseInt(colour.slice(at, at + 2), 16)) <= near,
  );
}

/** The bytes of the file. Rejects where a browser does not give them. */
export async function pngOf(scene: Scene): Promise<Blob> {
  const {width, height, background, language} = scene;
  const scale = Math.min(density, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  // Which of the forms a letter has that languages share.
  canvas.lang = language;
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints no pictures');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  paint(context, scene);
  if (!isPainted(context, scale, scene))
    throw new Error('This browser does not tell what was painted');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser has no room for the picture');
  return blob;
}
