/** The parts of a script, as somebody names them who is new here. The folders say them; a package has its own name. */

/** What is not a folder of src/ by itself, or stands in several. The first that fits is the part. */
const acrossFolders: readonly (readonly [RegExp, string])[] = [
  [/^node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/|^src\/lit\//, 'Lit'],
  [/^src\/feed\/built-in\//, 'built-in feed'],
  [/^src\/companions\/|\/load-[a-z]+(\.script-tag)?\.ts$/, 'companions'],
  [/\.styles\.ts$/, 'styles'],
];

/** What the folders are, in a word or two. One that is not here goes by its own name. */
const names: Readonly<Record<string, string>> = {
  'action-card': 'action card',
  'pipeline-diagram': 'pipeline',
  companions: 'loading files',
  embed: 'embed options',
  feed: 'feed reading',
  foreign: 'other actions',
  handout: 'shared by elements',
  locale: 'languages',
  rendered: 'taking over',
  shared: 'events, icons',
};

/**
 * The part that a module belongs to: a folder of src/, a package, or what stands across folders.
 *
 * @param module From the project's folder, as `src/locale/match.ts`.
 */
export function partOf(module: string): string {
  const across = acrossFolders.find(([pattern]) => pattern.test(module));
  if (across) return across[1];
  const [, name] =
    /^src\/([^/]+)\//.exec(module) ??
    /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(module) ??
    [];
  // The few files of src/ itself only name others; what is in no file is the bundler's.
  return name ?? (module.startsWith('src/') ? 'entry' : 'bundler');
}

/** What to call a part where people read it. */
export const nameOfPart = (part: string): string => names[part] ?? part;
