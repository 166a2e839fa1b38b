import './desk.css';
import {render} from 'lit';
import type {BuilderWords} from '../builder-words.js';
import {takeBroughtFiles} from './brought-files.js';
import {beginningWith, firstChoice, visitorLanguage, type DeskChoice} from './desk-choice.js';
import {DeskPreview} from './desk-preview.js';
import type {Brought, DeskView} from './desk-view.js';
import {deskTemplate} from './desk.template.js';
import {Findings} from './findings.js';
import type {DeskProblem, OpenedFile} from './inspection.js';
import {OpenedFiles} from './opened-files.js';
import {selectPlace} from './select-place.js';

/**
 * The feed desk: one feed, with its translations, before it is published. Here is what was chosen and what becomes of it: each
 * change is drawn, and looked at or shown. The files, the preview and the drawing are beside this file.
 */
export class Desk {
  readonly #root: HTMLElement;
  readonly #files = new OpenedFiles(() =>
    confirm(this.#words.msg('What you wrote here and did not save will be lost. Go on?')),
  );
  readonly #findings = new Findings(
    () => this.#found(),
    (because) => this.#fail(because),
  );
  readonly #preview = new DeskPreview(() => this.#draw());
  #words: BuilderWords;
  #choice = firstChoice;
  #missing: DeskView['missing'];
  #brought: DeskView['brought'];

  /** @param root The place that it fills. */
  constructor(root: HTMLElement, words: BuilderWords) {
    this.#root = root;
    this.#words = words;
    this.#draw();
    const isOpen = () => root.closest('[hidden]') === null;
    takeBroughtFiles(isOpen, (files) => void this.#open(files));
  }

  /** Speaks in other words; what was opened stays. */
  speak(words: BuilderWords): void {
    this.#words = words;
    this.#draw();
  }

  async #open(files: readonly File[]): Promise<void> {
    this.#begin(await this.#files.open(files));
  }

  readonly #openBuiltIn = async (): Promise<void> => {
    try {
      const file = await this.#files.openBuiltIn();
      this.#missing = undefined;
      this.#begin(file);
    } catch {
      this.#fail('handout');
    }
  };

  /** Looks at a file from the beginning; without one, goes on with what is open. */
  #begin(file: OpenedFile | undefined): void {
    if (file) {
      this.#choice = beginningWith(this.#choice, file);
      this.#findings.inspection = undefined;
      this.#preview.forget();
    }
    this.#draw();
    if (file) this.#look();
  }

  readonly #write = (text: string): void => {
    const isFirst = this.#files.all.length === 0;
    const file = this.#files.write(this.#choice.file || 'feed.json', text);
    if (isFirst) {
      this.#choice = beginningWith(this.#choice, file);
      this.#draw();
    }
    this.#findings.afterRest(this.#look, this.#preview.took);
  };

  readonly #startOver = (): void => {
    if (!this.#files.mayLose()) return;
    const {width, background} = this.#choice;
    this.#choice = {...firstChoice, width, background};
    this.#files.clear();
    this.#findings.clear();
    this.#preview.forget();
    this.#missing = undefined;
    this.#brought = undefined;
    this.#draw();
    this.#root.querySelector('textarea')?.focus();
  };

  readonly #choose = (part: Partial<DeskChoice>): void => {
    if (part.file !== undefined) {
      this.#begin(this.#files.named(part.file));
      return;
    }
    this.#choice = {...this.#choice, ...part};
    this.#draw();
    if ('at' in part) this.#look();
    else this.#show();
  };

  readonly #look = (): void => {
    const {all: files} = this.#files;
    if (files.length === 0) return;
    this.#findings.ask({files, current: this.#choice.file, now: this.#now()});
    this.#show();
  };

  #now(): number {
    return this.#choice.at ?? Date.now();
  }

  #found(): void {
    this.#missing = undefined;
    this.#draw();
    // Only now the languages of the files are known.
    this.#show();
  }

  #fail(what: DeskView['missing']): void {
    this.#missing = what;
    this.#draw();
  }

  #show(): void {
    const frame = this.#root.querySelector('iframe');
    const {all: files} = this.#files;
    const {inspection} = this.#findings;
    if (frame && files.length > 0)
      this.#preview.show(frame, {files, choice: this.#choice, inspection});
  }

  #draw(): void {
    const {inspection} = this.#findings;
    const view: DeskView = {
      words: this.#words,
      files: this.#files.all,
      choice: {...this.#choice, language: visitorLanguage(this.#choice, inspection)},
      now: this.#now(),
      inspection,
      told: this.#preview.told,
      refused: this.#files.refused,
      missing: this.#missing,
      brought: this.#brought,
      choose: this.#choose,
      open: (files) => void this.#open([...files]),
      openBuiltIn: () => void this.#openBuiltIn(),
      write: this.#write,
      save: () => this.#files.save(this.#choice.file),
      startOver: this.#startOver,
      showAction: this.#showAction,
      show: (problem) => this.#goTo(problem),
    };
    render(deskTemplate(view), this.#root);
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
