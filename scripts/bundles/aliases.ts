/** What stands in a script of the tag for what npm has in the same place. */
import {projectFile} from './paths.js';

/** Language files beside the script instead of npm's dynamic imports. */
export const companions = {
  find: /^.*\/companions\.js$/,
  replacement: projectFile('src/companions/companions.script-tag.ts'),
};

/** Templates of our other modules are rendered by the Lit of ijn.js, and their styles are text. */
export const ofCompanions = [
  {
    find: /^\.\/load-(calendar|picture|print|rendered)\.js$/,
    replacement: './load-$1.script-tag.js',
  },
  {find: /^lit$/, replacement: projectFile('src/lit/template.ts')},
  {find: /^.*\/css\.js$/, replacement: projectFile('src/lit/css.ts')},
];

/** Hydration learns what it needs of Lit from the Lit of ijn.js. */
export const ofRendered = [
  {
    find: /^(\.\/learn\.js|lit-html|lit-html\/(private-ssr-support|directive-helpers)\.js)$/,
    replacement: projectFile('src/rendered/learn.script-tag.ts'),
  },
  ...ofCompanions,
];
