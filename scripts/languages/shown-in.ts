/** Where translators can see the words of a source file: under titles of Storybook, by file or folder, or in the embed builder. */

/** The longest path that fits counts. */
const stories: Record<string, string> = {
  'src/action-card/': 'Elements/Action card',
  'src/action-card/kinds/': 'Elements/Action card/Kinds and states',
  'src/acting/': 'Elements/Action card/Kinds and states',
  'src/controls/': 'Elements/Principles',
  'src/diagram/': 'Elements/Pipeline diagram',
  'src/foreign/': 'Elements/Action card/Kinds and states',
  'src/handout/': 'Elements/Principles',
  'src/locale/ui-strings.ts': 'Elements/Action card/Kinds and states',
  'src/picture/': 'Elements/Pipeline diagram',
  'src/pipeline-diagram/': 'Elements/Pipeline diagram',
  'src/principles/': 'Elements/Principles',
  'src/print/': 'Elements/Principles',
};

/** All titles that are named here. */
export const namedStories: readonly string[] = [...new Set(Object.values(stories))];

/** Where the words of a file are seen in a language, to follow "seen"; undefined for files that nothing shows. */
export function shownIn(file: string, language: string): string | undefined {
  if (file.startsWith('src/builder/'))
    return `on the page that \`npm start\` opens, with ?ui=${language} at the end of its address`;
  const story = Object.entries(stories)
    .filter(([path]) => file.startsWith(path))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  return story && `in Storybook under ${story}`;
}
