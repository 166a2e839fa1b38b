import {installOnDebian, mayInstall, onPath} from './programs.mjs';

/** What tests read printed pages with: both are Poppler's. */
const POPPLER = /** @type {const} */ (['pdftotext', 'pdftoppm']);

/** What tests open pictures with, as somebody does who has no browser at hand. */
const LIBRSVG = /** @type {const} */ (['rsvg-convert']);

const LIBRARIES = [
  {
    programs: POPPLER,
    package: 'poppler-utils',
    install:
      'install Poppler (Debian, Ubuntu: poppler-utils; Fedora: poppler-utils; macOS: brew install poppler)',
  },
  {
    programs: LIBRSVG,
    package: 'librsvg2-bin',
    install:
      'install librsvg (Debian, Ubuntu: librsvg2-bin; Fedora: librsvg2-tools; macOS: brew install librsvg)',
  },
];

/**
 * The programs that read PDF files, by name.
 * @returns {Record<typeof POPPLER[number], string>} paths
 * @throws where one is missing: what was not read must not pass
 */
export const pdfPrograms = () => found(POPPLER);

/**
 * The program that opens SVG files, by name.
 * @returns {Record<typeof LIBRSVG[number], string>} paths
 * @throws where it is missing
 */
export const svgPrograms = () => found(LIBRSVG);

/**
 * Installs what is missing where we may (root on Debian), else names it loudly: the tests that need it will fail.
 * @param {{pictures: boolean}} options whether pictures are opened, too
 */
export async function ensurePdfPrograms({pictures}) {
  for (const {programs, package: name, install} of LIBRARIES.slice(0, pictures ? 2 : 1)) {
    if (missing(programs).length > 0 && mayInstall())
      await installOnDebian(missing(programs).join(', '), [name]);
    if (missing(programs).length > 0)
      console.error(
        `MISSING: no ${missing(programs).join(', ')} here, so every test of what it reads fails; ${install}`,
      );
  }
}

/** @param {readonly string[]} programs */
const missing = (programs) => programs.filter((name) => !onPath(name));

/**
 * @template {string} Name
 * @param {readonly Name[]} programs
 */
function found(programs) {
  if (missing(programs).length > 0) {
    const library = LIBRARIES.find(({programs: [first]}) => first === programs[0]);
    throw new Error(`No ${missing(programs).join(', ')} here: ${library?.install}`);
  }
  return /** @type {Record<Name, string>} */ (
    Object.fromEntries(programs.map((name) => [name, onPath(name)]))
  );
}
