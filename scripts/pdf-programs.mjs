import {installOnDebian, mayInstall, onPath} from './programs.mjs';

/** What tests read printed pages with: both are Poppler's. */
const PROGRAMS = /** @type {const} */ (['pdftotext', 'pdftoppm']);

const HOW_TO_INSTALL =
  'install Poppler (Debian, Ubuntu: poppler-utils; Fedora: poppler-utils; macOS: brew install poppler)';

/**
 * The programs that read PDF files, by name.
 * @returns {Record<typeof PROGRAMS[number], string>} paths
 * @throws where one is missing: what was not read must not pass
 */
export function pdfPrograms() {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(`No ${missing.join(', ')} here: ${HOW_TO_INSTALL}`);
  return /** @type {ReturnType<typeof pdfPrograms>} */ (
    Object.fromEntries(PROGRAMS.map((name) => [name, onPath(name)]))
  );
}

/** Installs what is missing where we may (root on Debian), else names it loudly: the tests of paper will fail. */
export async function ensurePdfPrograms() {
  if (missingPrograms().length > 0 && mayInstall())
    await installOnDebian(missingPrograms().join(', '), ['poppler-utils']);
  const missing = missingPrograms();
  if (missing.length > 0)
    console.error(
      `MISSING: no ${missing.join(', ')} here, so every test of what is printed fails; ${HOW_TO_INSTALL}`,
    );
}

const missingPrograms = () => PROGRAMS.filter((name) => !onPath(name));
