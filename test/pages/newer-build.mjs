/** What a later version of dist/ would be, without building one. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The question of the built-in handout, and the one that is in its place in the newer build. */
const question = 'How does ending criminalization help stop deportations?';
const newerQuestion = 'How does ending criminalization stop deportations this year?';

/** What differs in the newer build: each file is another, so its hash must be in the file that loads it. */
const changes = {
  'ijn-diagram.js': (/** @type {string} */ code) => `${code}\n;`,
  'ijn-feed.js': (/** @type {string} */ code) => `${code}\n;`,
  'ijn-controls.js': (/** @type {string} */ code) => `${code}\n;`,
  'handout/es.json': (/** @type {string} */ json) =>
    json.replaceAll('deportaciones', 'deportaciones de hoy'),
};

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('base64').slice(0, 43);

/**
 * The files of dist/ that differ in a later version: its English handout asks another question, its Spanish words, its drawing, its
 * controls and what reads feeds are other files with other hashes, which its script knows.
 * @returns {Promise<Map<string, string>>} by their path in dist/
 */
export async function newerBuild() {
  const files = new Map();
  let script = await readFile(join(dist, 'ijn.js'), 'utf8');
  for (const [file, change] of Object.entries(changes)) {
    const text = await readFile(join(dist, file), 'utf8');
    const changed = change(text);
    if (!script.includes(hashOf(text)) || changed === text)
      throw new Error(`ijn.js does not load ${file}, or nothing changed in it`);
    script = script.replace(hashOf(text), hashOf(changed));
    files.set(file, changed);
  }
  if (!script.includes(question)) throw new Error('ijn.js has no such question');
  files.set('ijn.js', script.replace(question, newerQuestion));
  return files;
}
