import {readFileSync} from 'node:fs';
import {projectFile} from '../bundles/paths.js';
import type {ScriptSize} from './measure.js';

/** test/package/budget.json: what everything may take at most, in bytes with brotli. */
export interface Budget {
  /** The scripts of dist/. `least` since so little cannot be all of it; `parts` as measure.ts has them. */
  scripts: Record<string, {least: number; most: number; parts: Record<string, number>}>;
  /** `ijn.js` without the built-in feed. */
  codeWithoutFeed: number;
  /** What somebody downloads, all files together. */
  downloads: {what: string; files: string[]; most: number}[];
  /** What a reader of another language downloads. */
  languages: Record<'words' | 'allWords' | 'dates' | 'handout' | 'handoutInCompactScripts', number>;
}

/** Where it is, from the project's folder. */
const file = 'test/package/budget.json';

/** As it is written by hand: no command changes it. */
export const budget = JSON.parse(readFileSync(projectFile(file), 'utf8')) as Budget;

/**
 * What a new share is: hashes and the names that terser gives differ with each build, by some 15 bytes.
 *
 * @param bytes That it takes now.
 */
const withMargin = (bytes: number): number =>
  Math.ceil(Math.max(bytes * 1.02, bytes + 40) / 10) * 10;

/** What is wrong with the parts of the scripts, in sentences that say how to mend it. */
export const partFindings = (
  measured: Readonly<Record<string, ScriptSize>>,
  {scripts}: Pick<Budget, 'scripts'> = budget,
): string[] =>
  Object.entries(measured).flatMap(([script, {parts}]) =>
    findingsOf(script, parts, scripts[script]?.parts ?? {}),
  );

function findingsOf(script: string, parts: ScriptSize['parts'], most: Record<string, number>) {
  const place = `${file}, scripts, ${script}, parts`;
  const present = Object.entries(parts).flatMap(([part, {brotli, modules}]) => {
    const [[module] = ['']] = modules;
    const share = most[part];
    if (share === undefined)
      return `${script}: "${part}" (${module}) takes ${brotli} bytes and has no share. To mend it: add "${part}": ${withMargin(brotli)} to ${place}, or leave it out of the script`;
    if (brotli > share)
      return `${script}: "${part}" takes ${brotli} bytes, ${brotli - share} more than its share; most is in ${module}. To mend it: make it smaller, or write ${withMargin(brotli)} into ${place}, and say in the commit what for`;
    return [];
  });
  const gone = Object.keys(most)
    .filter((part) => !parts[part])
    .map((part) => `${script}: "${part}" is no longer in it. To mend it: take it out of ${place}`);
  return [...present, ...gone];
}
