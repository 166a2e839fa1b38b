import {decodedMappings, TraceMap} from '@jridgewell/trace-mapping';
import {build, type Rolldown, type UserConfig} from 'vite';
import {bundles} from '../bundles/index.js';
import {shortestNames} from '../bundles/short-names.js';
import {minifyTemplates} from '../bundles/small-templates.js';
import {projectFile} from '../bundles/paths.js';

/** A piece of a minified script, and the module that it comes from: `src/locale/match.ts`. */
export interface Piece {
  text: string;
  module: string;
}

/** What Vite makes for visitors, by name of the file in dist/: all that takes our small templates. */
export const scripts: Readonly<Record<string, UserConfig>> = Object.fromEntries(
  Object.values(bundles)
    .filter((config) => config.build?.minify && config.plugins?.includes(minifyTemplates))
    .map((config) => [
      `${Object.keys(config.build?.rolldownOptions?.input ?? {}).join()}.js`,
      config,
    ]),
);

/**
 * A script built once more, in memory, in pieces that make it up when put together. Its names are those that terser gives them
 * at first: the search for the shortest ones loses where they come from.
 *
 * @param file As `ijn.js`. Those that it loads must be in dist/, for their hashes.
 */
export async function tracedBuild(file: string): Promise<Piece[]> {
  const config = scripts[file];
  if (!config) throw new Error(`scripts/bundles/ builds no ${file} for visitors`);
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    plugins: config.plugins?.filter((plugin) => plugin !== shortestNames),
    build: {...config.build, write: false, license: false, sourcemap: 'hidden'},
  });
  const [{output}] = [built].flat() as [Rolldown.RolldownOutput];
  const [{code, map}] = output;
  if (!map) throw new Error(`${file} has no source map`);
  return pieces(code, new TraceMap(map as object as ConstructorParameters<typeof TraceMap>[0]));
}

/** What no line of the map speaks of, such as a bracket between two modules, belongs to what stands before it. */
function pieces(code: string, map: TraceMap): Piece[] {
  const found: Piece[] = [];
  let module = nameOf(map.sources.find(Boolean) ?? '');
  const lines = decodedMappings(map);
  for (const [number, line] of code.split(/(?<=\n)/).entries()) {
    const segments = lines[number] ?? [];
    const first = segments[0]?.[0] ?? line.length;
    if (first > 0) found.push({text: line.slice(0, first), module});
    for (const [index, segment] of segments.entries()) {
      const source = segment.length > 1 ? map.sources[segment[1] as number] : undefined;
      if (source) module = nameOf(source);
      found.push({text: line.slice(segment[0], segments[index + 1]?.[0]), module});
    }
  }
  return found;
}

/** From the project's folder, wherever the map counts from. */
const nameOf = (source: string) =>
  source
    .replaceAll('\\', '/')
    .replace(projectFile(''), '')
    .replace(/^(\.\.?\/)+/, '');
