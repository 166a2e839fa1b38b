/**
 * Loads a module of ours with its hash checked, in the script tag. What is loaded on demand carries the hashes of what it
 * loads itself, so that all that ever executes is covered by the hash of the script. In npm there is none: there,
 * dynamic `import()` does it.
 */
export type LoadModule = <Module>(path: string, hash: string) => Promise<Module>;
