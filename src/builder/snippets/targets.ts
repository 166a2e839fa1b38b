/** What the builder makes snippets for, in the order in which it offers them. */
export const targets = [
  'html',
  'wordpress',
  'squarespace',
  'wix',
  'drupal',
  'iframe',
  'npm',
  'react',
  'vue',
  'svelte',
  'angular',
] as const;

/** One of {@link targets}. */
export type Target = (typeof targets)[number];
