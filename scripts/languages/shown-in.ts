/** Where translators can see the words of a source file: titles of Storybook, by file or folder. */

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

/** The title under which a file's words are seen; undefined for files that no story shows. */
export const storyOf = (file: string): string | undefined =>
  Object.entries(stories)
    .filter(([path]) => file.startsWith(path))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
