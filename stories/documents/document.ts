/// <reference types="vite/client" />
import {withPages} from './links.js';

const inRepository = <Value>(found: Record<string, Value>) =>
  Object.fromEntries(
    Object.entries(found).map(([path, value]) => [path.replace('../../', ''), value]),
  );

const texts = inRepository(
  import.meta.glob<string>(['../../*.md', '../../docs/*.md'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const pictures = inRepository(
  import.meta.glob<string>(['../../docs/*.{png,svg}', '../../test/bench/results/*.svg'], {
    query: '?url',
    import: 'default',
    eager: true,
  }),
);

/** The text of a document as Storybook shows it. */
export function document(path: string): string {
  const text = texts[path];
  if (text === undefined) throw new Error(`There is no ${path}`);
  return withPages(text, path, pictures);
}
