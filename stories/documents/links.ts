/** The documents of the repository as pages of Storybook. */

/** Title of each document in the sidebar, under Documents, by its path in the repository. */
export const titles: Readonly<Record<string, string>> = {
  'README.md': 'Readme',
  'docs/embedding.md': 'Embedding',
  'docs/in-a-frame.md': 'In a frame',
  'docs/frameworks.md': 'Frameworks',
  'docs/pages-without-script.md': 'Pages without script',
  'docs/theming.md': 'Theming',
  'docs/hosting.md': 'Hosting',
  'docs/at-scale.md': 'At scale',
  'docs/privacy.md': 'Privacy',
  'docs/accessibility.md': 'Accessibility',
  'docs/speed.md': 'Speed',
  'docs/counting.md': 'Counting',
  'docs/editing-a-feed.md': 'Editing a feed',
  'docs/translating.md': 'Translating',
  'docs/faults.md': 'Faults',
  'docs/hostile-pages.md': 'Hostile pages',
  'docs/sizes.md': 'Sizes',
  'docs/decisions.md': 'Decisions',
  'CONTRIBUTING.md': 'Contributing',
  'SECURITY.md': 'Security',
  'CHANGELOG.md': 'Changelog',
};

/** Address of a document's page in Storybook. */
export const pageOf = (title: string): string =>
  `?path=/docs/documents-${title.toLowerCase().replaceAll(' ', '-')}--docs`;

/**
 * A document whose links lead to where its targets are in Storybook.
 *
 * @param markdown Its text.
 * @param path Where it is in the repository.
 * @param pictures Addresses of pictures by their path in the repository.
 */
export function withPages(
  markdown: string,
  path: string,
  pictures: Readonly<Record<string, string>>,
): string {
  const link = (target: string) => {
    const {pathname, hash} = new URL(target, `file:///${path}`);
    const file = pathname.slice(1);
    const title = titles[file];
    if (title) return pageOf(title) + hash;
    return pictures[file];
  };
  return markdown.replace(
    /(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)\s]+)\)/g,
    (_, picture: string, words: string, target: string) => {
      const found = link(target);
      // What is not shown here, such as the licence, is named.
      return found === undefined ? words : `${picture}[${words}](${found})`;
    },
  );
}
