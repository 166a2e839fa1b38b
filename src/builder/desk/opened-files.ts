import {saveFile} from '../../shared/save-file.js';
import type {OpenedFile} from './inspection.js';
import {builtInFiles, readFiles, type ReadFiles} from './read-files.js';

/** The files that are open at the desk, and which of them hold what was written and not saved. */
export class OpenedFiles {
  /** Those that are open, each with another name. */
  all: readonly OpenedFile[] = [];

  /** What could not be opened of the files that came last. */
  refused: ReadFiles['refused'] = [];

  readonly #unsaved = new Set<string>();
  readonly #agreesToLose: () => boolean;

  /** @param agreesToLose Asks whether what was written may be thrown away. */
  constructor(agreesToLose: () => boolean) {
    this.#agreesToLose = agreesToLose;
    addEventListener('beforeunload', (event) => {
      if (this.#unsaved.size > 0) event.preventDefault();
    });
  }

  /** The file of a name; undefined where none is open. */
  named(name: string): OpenedFile | undefined {
    return this.all.find((file) => file.name === name);
  }

  /** Whether all that was written is saved, or may be thrown away: that is asked. */
  mayLose(): boolean {
    return this.#unsaved.size === 0 || this.#agreesToLose();
  }

  /**
   * Adds files to those that are open. One takes the place of another of its name; where something was written there, that is
   * asked first.
   *
   * @returns the one to begin with; undefined where none was opened
   */
  async open(list: readonly File[]): Promise<OpenedFile | undefined> {
    const {files, refused} = await readFiles(list);
    this.refused = refused;
    const isLost = files.some(({name}) => this.#unsaved.has(name));
    return isLost && !this.mayLose() ? undefined : this.#put(files);
  }

  /**
   * Opens the built-in handout in place of all that is open; where something was written, that is asked first. Throws where it
   * cannot be loaded.
   *
   * @returns the file to begin with; undefined where what was written is to stay
   */
  async openBuiltIn(): Promise<OpenedFile | undefined> {
    this.refused = [];
    const files = await builtInFiles();
    // Only now, since one can write while they come.
    if (!this.mayLose()) return undefined;
    this.clear();
    return this.#put(files);
  }

  #put(files: readonly OpenedFile[]): OpenedFile | undefined {
    const names = new Set(files.map(({name}) => name));
    for (const name of names) this.#unsaved.delete(name);
    this.all = [...this.all.filter(({name}) => !names.has(name)), ...files];
    return firstOf(files);
  }

  /** Takes what was written as the text of an open file; as a file of its own, where none is open. */
  write(name: string, text: string): OpenedFile {
    this.#unsaved.add(name);
    // What is written is text, whatever the bytes of the file were.
    const written = {name, text};
    this.all =
      this.all.length === 0
        ? [written]
        : this.all.map((file) => (file.name === name ? written : file));
    return written;
  }

  /** Gives a file to the editor to keep. */
  save(name: string): void {
    const file = this.named(name);
    if (!file) return;
    saveFile(
      new File([file.bytes ?? file.text] as BlobPart[], file.name, {type: 'application/json'}),
    );
    this.#unsaved.delete(file.name);
  }

  /** Closes all, without asking. */
  clear(): void {
    this.all = [];
    this.refused = [];
    this.#unsaved.clear();
  }
}

/** The file to begin with: the original rather than a translation, a feed rather than anything else. */
function firstOf(files: readonly OpenedFile[]): OpenedFile | undefined {
  const feeds = files.filter(({name}) => name.endsWith('.json'));
  return (
    feeds.find(({text}) => /"review"\s*:\s*"original"/.test(text)) ??
    feeds.find(({name}) => name === 'feed.json') ??
    feeds[0] ??
    files[0]
  );
}
