/** What the sections of the desk are drawn from. */
import type {BuilderWords} from '../builder-words.js';
import type {ToldProblem} from '../preview/preview-frame.js';
import type {DeskChoice} from './desk-choice.js';
import type {DeskProblem, Inspection, OpenedFile} from './inspection.js';
import type {ActionRow} from './overview.js';
import type {ReadFiles} from './read-files.js';

/** An action that was asked for in the list, as it was called then. */
export type Brought = Pick<ActionRow, 'id' | 'title' | 'language'>;

/** The desk at one moment, and what can be done at it. */
export interface DeskView {
  words: BuilderWords;
  files: readonly OpenedFile[];
  choice: DeskChoice;
  /** What is looked at: the choice, or the clock. */
  now: number;
  /** What was found, of the text before while the newer one is looked at. */
  inspection?: Inspection | undefined;
  /** Why pages show something else than the feed, as the preview tells. */
  told: readonly ToldProblem[];
  /** What could not be opened. */
  refused: ReadFiles['refused'];
  /** What could not be loaded of this page itself, or took too long. */
  missing?: 'checks' | 'time' | 'handout' | undefined;
  /** The action that was brought into view last, to be told of. */
  brought?: Brought | undefined;
  choose: (part: Partial<DeskChoice>) => void;
  open: (files: Iterable<File>) => void;
  openBuiltIn: () => void;
  write: (text: string) => void;
  save: () => void;
  startOver: () => void;
  showAction: (action: Brought) => void;
  show: (problem: DeskProblem) => void;
}
