import {html, nothing, type TemplateResult} from 'lit';
import {correction, generate, type Bitmap2D} from 'lean-qr/nano';

/** Modules of white that readers need around a code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** The dark modules as one path: a run of a row is a line, so that no seams show between modules. */
function pathOf(code: Bitmap2D): string {
  const {size} = code;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  return path;
}

/** Bytes of an address beyond which the modules of a code would be too small to be read from paper at its size. */
const longest = 300;

/** As many as a feed for paper needs; what is more is drawn anew. */
const mostKept = 200;

const drawn = new Map<string, TemplateResult | typeof nothing>();

/**
 * A QR code that leads to an address; nothing where that is too long for one. Beside it stands the address, so it says nothing
 * to who cannot see it.
 */
export function codeTemplate(address: string): TemplateResult | typeof nothing {
  if (new TextEncoder().encode(address).length > longest) return nothing;
  let template = drawn.get(address);
  if (template === undefined) {
    const code = generate(address, {minCorrectionLevel: correction.M});
    const whole = code.size + 2 * quietZone;
    template = html`<svg
      class="code"
      viewBox="${-quietZone} ${-quietZone} ${whole} ${whole}"
      data-modules=${whole}
      aria-hidden="true"
    >
      <path d=${pathOf(code)} />
    </svg>`;
    if (drawn.size < mostKept) drawn.set(address, template);
  }
  return template;
}
