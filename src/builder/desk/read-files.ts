/** Reading files that are opened, dropped or pasted, and those of the built-in handout. Nothing of them leaves the page. */
import {maxFeedBytes} from '../../feed/parse.js';
import type {OpenedFile} from './inspection.js';

/** What was read, and the names of the files that were not, with the reason. */
export interface ReadFiles {
  files: OpenedFile[];
  refused: {name: string; because: 'large' | 'unreadable' | 'kind'}[];
}

/** Most files that are read at once: a feed in all languages with what translators work on, and room. */
const mostFiles = 100;

/** Reads feeds, and the files of their translators. */
export async function readFiles(list: Iterable<File>): Promise<ReadFiles> {
  const read: ReadFiles = {files: [], refused: []};
  for (const file of [...list].slice(0, mostFiles)) {
    const {name} = file;
    const refuse = (because: ReadFiles['refused'][number]['because']) =>
      read.refused.push({name, because});
    if (!/\.(json|txt|xlf|xliff)$/i.test(name)) refuse('kind');
    else if (file.size > maxFeedBytes) refuse('large');
    else {
      try {
        read.files.push(opened(name, new Uint8Array(await file.arrayBuffer())));
      } catch {
        refuse('unreadable');
      }
    }
  }
  return read;
}

function opened(name: string, bytes: Uint8Array): OpenedFile {
  // A text field makes one of each line ending, and a byte order mark is nothing to edit.
  const tidied = (text: string) => text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  try {
    return {name, text: tidied(new TextDecoder('utf-8', {fatal: true}).decode(bytes))};
  } catch {
    return {name, text: tidied(new TextDecoder().decode(bytes)), bytes};
  }
}

/** The built-in handout in all languages, from beside the page, with the lines and indents of an editor. */
export async function builtInFiles(): Promise<OpenedFile[]> {
  const folder = new URL('./feed/', document.baseURI);
  const load = async (name: string): Promise<OpenedFile> => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`${response.status}`);
    return {name, text: `${JSON.stringify(await response.json(), null, 2)}\n`};
  };
  const first = await load('feed.json');
  const {translations} = JSON.parse(first.text) as {translations: Record<string, string>};
  const names = Object.values(translations).filter((name) => name !== first.name);
  const others = await Promise.allSettled(names.map(load));
  return [first, ...others.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
}
