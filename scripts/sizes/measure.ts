import {readFileSync} from 'node:fs';
import {projectFile} from '../bundles/paths.js';
import {compressedBytes} from './brotli.js';
import {partOf} from './parts.js';
import {scripts, tracedBuild, type Piece} from './traced-build.js';
import {withoutFeed} from './without-feed.js';

/** What a part takes of a script. */
interface PartSize {
  /** Bytes of the minified script. */
  minified: number;
  /** By how much the script is smaller with brotli when the part is cut out. */
  brotli: number;
  /** The modules with most of it, first, with their minified bytes. */
  modules: [module: string, minified: number][];
}

/** What a script of dist/ takes. */
export interface ScriptSize {
  /** Bytes with brotli, of the file in dist/. */
  brotli: number;
  /** The same of what was built to be traced: its names may be longer. */
  traced: number;
  parts: Record<string, PartSize>;
}

/** Everything that is measured. */
export interface Sizes {
  scripts: Record<string, ScriptSize>;
  /** `ijn.js` as it is in dist/, with an empty object where the built-in feed stands. */
  codeWithoutFeed: number;
}

/** A file of dist/ with brotli. */
export const publishedBytes = (file: string): number =>
  compressedBytes(readFileSync(projectFile(`dist/${file}`)));

/** `ijn.js` of dist/ without the handout that is in it. */
export const codeWithoutFeed = (): number =>
  compressedBytes(withoutFeed(readFileSync(projectFile('dist/ijn.js'), 'utf8')));

/** Builds and measures all scripts: half a minute. `npm run build` comes first. */
export async function measureAll(): Promise<Sizes> {
  const measured: Record<string, ScriptSize> = {};
  for (const file of Object.keys(scripts)) {
    const pieces = await tracedBuild(file);
    measured[file] = {brotli: publishedBytes(file), ...measureParts(pieces)};
  }
  return {scripts: measured, codeWithoutFeed: codeWithoutFeed()};
}

/** What each part takes, the largest first. */
function measureParts(pieces: readonly Piece[]): Pick<ScriptSize, 'traced' | 'parts'> {
  const all = minifiedBytes(pieces);
  const textWithout = (cut: [module: string, minified: number][]) => {
    const names = new Set(cut.map(([module]) => module));
    return pieces
      .filter(({module}) => !names.has(module))
      .map(({text}) => text)
      .join('');
  };
  const traced = compressedBytes(textWithout([]));
  const parts = [...new Set(all.map(([module]) => partOf(module)))].map((part) => {
    const modules = all.filter(([module]) => partOf(module) === part);
    const size: PartSize = {
      minified: modules.reduce((sum, [, bytes]) => sum + bytes, 0),
      brotli: traced - compressedBytes(textWithout(modules)),
      modules,
    };
    return [part, size] as const;
  });
  return {
    traced,
    parts: Object.fromEntries(parts.sort(([, one], [, other]) => other.brotli - one.brotli)),
  };
}

function minifiedBytes(pieces: readonly Piece[]): [module: string, minified: number][] {
  const bytes = new Map<string, number>();
  for (const {text, module} of pieces)
    bytes.set(module, (bytes.get(module) ?? 0) + Buffer.byteLength(text));
  return [...bytes].sort(([, one], [, other]) => other - one);
}

/**
 * Parts that say the same cost less together than each alone: what each takes when they are to sum to the whole file.
 *
 * @param script Its `brotli` is divided among its parts, as what they cost alone is.
 */
export function shares({brotli, parts}: ScriptSize): Record<string, number> {
  const sum = Object.values(parts).reduce((total, part) => total + part.brotli, 0);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, (part.brotli * brotli) / sum]),
  );
}
