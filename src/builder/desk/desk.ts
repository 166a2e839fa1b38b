import './desk.css';
import {html, render} from 'lit';
import {sourceLanguage} from '../../locale/strings.js';
import {saveFile} from '../../shared/save-file.js';
import type {BuilderWords} from '../builder-words.js';
import {PreviewFrame, type ToldProblem} from '../preview/preview-frame.js';
import {scaleToFit} from '../preview-scale.js';
import type {Brought, DeskChoice, DeskView} from './desk-view.js';
import type {DeskProblem, Inspection, OpenedFile} from './inspection.js';
import {Inspector} from './inspector.js';
import {builtInFiles, firstOf, readFiles, type ReadFiles} from './open-files.js';
import {actionsTemplate} from './sections/actions.template.js';
import {daysTemplate} from './sections/days.template.js';
import {factsTemplate} from './sections/facts.template.js';
import {problemsTemplate} from './sections/problems.template.js';
import {deskPreviewTemplate} from './sections/see.template.js';
import {sourceTemplate} from './sections/source.template.js';
import {selectPlace} from './select-place.js';

/** Milliseconds without a change after which the text is looked at: nobody wants to be told of half a word. */
const rest = 400;

/** Longest rest, for feeds that take long to draw. */
const longestRest = 5000;

/** Characters of a feed from which on the whole handout takes seconds to draw. It can be chosen all the same. */
const long = 400_000;

const desks = new WeakMap<HTMLElement, Desk>();

/** Puts the feed desk into its place; again, with other words, what was opened stays. */
export function mountDesk(root: HTMLElement, words: BuilderWords): void {
  const desk = desks.get(root);
  if (desk) desk.speak(words);
  else desks.set(root, new Desk(root, words));
}

const first: DeskChoice = {
  file: '',
  element: 'ijn-principles',
  language: '',
  width: 'column',
  background: 'light',
};

/** The feed desk: one feed, with its translations, before it is published. */
class Desk {
  readonly #root: HTMLElement;
  readonly #inspector = new Inspector(
    (inspection) => this.#found(inspection),
    (because) => this.#fail(because),
  );
  #words: BuilderWords;
  #files: OpenedFile[] = [];
  #choice = first;
  #inspection: Inspection | undefined;
  #told: readonly ToldProblem[] = [];
  #refused: ReadFiles['refused'] = [];
  #missing: DeskView['missing'];
  #preview: PreviewFrame | undefined;
  #shown = '';
  #took = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #brought: DeskView['brought'];
  /** Names of the files in which something was written that was not saved. */
  readonly #unsaved = new Set<string>();

  constructor(root: HTMLElement, words: BuilderWords) {
    this.#root = root;
    this.#words = words;
    this.#draw();
    for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, this.#onDrag);
    document.addEventListener('paste', this.#onPaste);
    addEventListener('beforeunload', (event) => {
      if (this.#unsaved.size > 0) event.preventDefault();
    });
  }

  /** Speaks in other words. */
  speak(words: BuilderWords): void {
    this.#words = words;
    this.#draw();
  }

  #isOpen(): boolean {
    return this.#root.closest('[hidden]') === null;
  }

  /** A file that is dropped beside its place must not take the place of the page. */
  readonly #onDrag = (event: DragEvent): void => {
    if (!this.#isOpen() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') void this.#open([...event.dataTransfer.files]);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!this.#isOpen() || files.length === 0) return;
    event.preventDefault();
    void this.#open(files);
  };

  async #open(list: readonly File[]): Promise<void> {
    const {files, refused} = await readFiles(list);
    this.#refused = refused;
    const isLost = files.some(({name}) => this.#unsaved.has(name));
    if (isLost && !this.#mayLose()) this.#draw();
    else this.#put(files);
  }

  /** Asks before what was written is thrown away. */
  #mayLose(): boolean {
    const {msg} = this.#words;
    return (
      this.#unsaved.size === 0 ||
      confirm(msg('What you wrote here and did not save will be lost. Go on?'))
    );
  }

  readonly #openBuiltIn = async (): Promise<void> => {
    if (!this.#mayLose()) return;
    this.#refused = [];
    try {
      const files = await builtInFiles();
      this.#files = [];
      this.#unsaved.clear();
      this.#missing = undefined;
      this.#put(files);
    } catch {
      this.#fail('handout');
    }
  };

  /** Adds files to those that are open; one takes the place of another of its name. */
  #put(files: readonly OpenedFile[]): void {
    const names = new Set(files.map(({name}) => name));
    for (const name of names) this.#unsaved.delete(name);
    this.#files = [...this.#files.filter(({name}) => !names.has(name)), ...files];
    const {name} = firstOf(files) ?? {};
    if (name !== undefined) this.#begin(name);
    else this.#draw();
  }

  /** Looks at a file from the beginning. */
  #begin(file: string): void {
    this.#choice = {...this.#choice, file, language: '', action: undefined};
    this.#spare(this.#files.find(({name}) => name === file)!.text);
    this.#inspection = undefined;
    this.#draw();
    this.#look();
  }

  /** Shows one action of a feed that is long, since the page would stand still meanwhile. */
  #spare({length}: string): void {
    if (length > long) this.#choice = {...this.#choice, element: 'ijn-action-card'};
  }

  readonly #write = (text: string): void => {
    const name = this.#choice.file || 'feed.json';
    const isFirst = this.#files.length === 0;
    this.#unsaved.add(name);
    // What is written is text, whatever the bytes of the file were.
    this.#files = [
      ...this.#files.map((file) => (file.name === name ? {name, text} : file)),
      ...(isFirst ? [{name, text}] : []),
    ];
    if (isFirst) {
      this.#choice = {...this.#choice, file: name};
      this.#spare(text);
      this.#draw();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#look, Math.min(Math.max(rest, 2 * this.#took), longestRest));
  };

  readonly #save = (): void => {
    const file = this.#files.find(({name}) => name === this.#choice.file);
    if (!file) return;
    saveFile(
      new File([file.bytes ?? file.text] as BlobPart[], file.name, {type: 'application/json'}),
    );
    this.#unsaved.delete(file.name);
  };

  readonly #startOver = (): void => {
    if (!this.#mayLose()) return;
    clearTimeout(this.#timer);
    this.#files = [];
    this.#choice = {...first, width: this.#choice.width, background: this.#choice.background};
    this.#inspection = undefined;
    this.#refused = [];
    this.#told = [];
    this.#missing = undefined;
    this.#brought = undefined;
    this.#unsaved.clear();
    this.#draw();
    this.#root.querySelector('textarea')?.focus();
  };

  readonly #choose = (part: Partial<DeskChoice>): void => {
    if (part.file !== undefined) {
      this.#begin(part.file);
      return;
    }
    this.#choice = {...this.#choice, ...part};
    this.#draw();
    if ('at' in part) this.#look();
    else this.#show();
  };

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (this.#files.length === 0) return;
    const now = this.#choice.at ?? Date.now();
    this.#inspector.ask({files: this.#files, current: this.#choice.file, now});
    this.#show();
  };

  #found(inspection: Inspection): void {
    if (this.#files.length === 0) return;
    this.#inspection = inspection;
    this.#missing = undefined;
    this.#draw();
    // Only now the languages of the files are known.
    this.#show();
  }

  #fail(what: DeskView['missing']): void {
    this.#missing = what;
    this.#draw();
  }

  /** The language that the visitor asks for: at first, that of the file. */
  #language(): string {
    const {language, file} = this.#choice;
    const [own] =
      Object.entries(this.#inspection?.languages ?? {}).find(([, name]) => name === file) ?? [];
    return language || (this.#inspection?.overview?.facts.language ?? own ?? sourceLanguage);
  }

  #show(): void {
    const frame = this.#root.querySelector('iframe');
    if (!frame || this.#files.length === 0) return;
    if (!this.#preview) {
      this.#preview = new PreviewFrame(frame, (told, took) => {
        this.#took = took;
        this.#told = told;
        this.#draw();
      });
      scaleToFit(frame);
    }
    const {file, element, action, at, background} = this.#choice;
    const language = this.#language();
    const inLanguage = this.#inspection?.languages[language] ?? file;
    const name = this.#choice.language ? inLanguage : file;
    const shown = {
      embed: {
        element,
        attributes: {
          lang: language,
          ...(element === 'ijn-action-card' && action !== undefined && {action}),
        },
      },
      feed: this.#files.find((one) => one.name === name)?.text,
      now: at,
      background,
    };
    const text = JSON.stringify(shown);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#preview.show(shown);
  }

  #draw(): void {
    const view: DeskView = {
      words: this.#words,
      files: this.#files,
      choice: {...this.#choice, language: this.#language()},
      now: this.#choice.at ?? Date.now(),
      inspection: this.#inspection,
      told: this.#told,
      refused: this.#refused,
      missing: this.#missing,
      brought: this.#brought,
      choose: this.#choose,
      open: (files) => void this.#open([...files]),
      openBuiltIn: () => void this.#openBuiltIn(),
      write: this.#write,
      save: this.#save,
      startOver: this.#startOver,
      showAction: this.#showAction,
      show: (problem) => this.#goTo(problem),
    };
    render(
      html`<div class="desk" ?data-empty=${this.#files.length === 0}>
        <div class="source">${sourceTemplate(view)}</div>
        <div class="found" ?hidden=${this.#files.length === 0}>${problemsTemplate(view)}</div>
        <div class="seen" ?hidden=${this.#files.length === 0}>${deskPreviewTemplate(view)}</div>
        <div class="days" ?hidden=${this.#files.length === 0}>${daysTemplate(view)}</div>
        <div class="then" ?hidden=${this.#files.length === 0}>${actionsTemplate(view)}</div>
        <div class="held" ?hidden=${this.#files.length === 0}>${factsTemplate(view)}</div>
      </div>`,
      this.#root,
    );
  }

  readonly #showAction = (action: Brought): void => {
    this.#brought = action;
    this.#choose({element: 'ijn-action-card', action: action.id});
    // In a narrow window it is far above.
    this.#root.querySelector('.stage')?.scrollIntoView({block: 'nearest'});
  };

  #goTo({start, end}: DeskProblem): void {
    const field = this.#root.querySelector('textarea');
    if (field && start !== undefined) selectPlace(field, start, end ?? start);
  }
}
