/** What a row of the table of hostile pages is. Usable in Node. */
import type {Engine} from '../faults/rows.js';

/**
 * What a visitor must see: everything; all words of the handout, which may be the built-in one, but not all that belongs to
 * it; or the words that stand in the tag.
 */
export type Sight = 'works' | 'less' | 'own words' | 'nothing';

/** What must come of a row. */
export interface Course {
  sees: Sight;
  /** Why it is not everything, as part of a sentence; the documentation says it. */
  reason?: string;
  /** What the keeper of such a page can do. */
  mend?: string;
  /** What the page then says of it, a pattern for each error, rejection or violation that there is. */
  says?: readonly string[];
}

/** One of the three elements, in short. */
export type Short = 'principles' | 'card' | 'diagram';

/** A page that is no good place to be in. */
export interface Row extends Course {
  /** Short name, alone of its kind. */
  name: string;
  /** What the page does, as a sentence. */
  page: string;
  headers?: Readonly<Record<string, string>>;
  /** Of the page's own scripts, and of ours. */
  nonce?: string;
  /** In its head, before our script. */
  head?: string;
  /** Our script: `{dist}` is the folder that it lies in. */
  script?: string;
  /** In its body; the three elements otherwise. */
  body?: string;
  /** Runs before our script, as a classic script. `page.check(name, test)` adds to what the page must still be able to do. */
  program?: string;
  /** A library that runs before that. */
  library?: 'mootools' | 'zone.js';
  /** The elements that must be on show, in the order of the page. */
  shows?: readonly Short[];
  /** A window of its own rather than a frame. WebKit's driver opens none. */
  opens?: 'window';
  /** HTML with a frame, where the usual one will not do: `{frame}` is its address, `{size}` its size. */
  framed?: string;
  /** Our files come from another site, which lets every site read them. */
  elsewhere?: true;
  /** Another kind of document than HTML as it should be. */
  document?: 'quirks' | 'xhtml' | 'latin';
  /** Size of the frame. */
  width?: number;
  height?: number;
  /** What comes of it in one engine only. */
  differs?: Partial<Record<Engine, Course>>;
}

/** Rows of one kind. */
export interface Family {
  title: string;
  rows: readonly Row[];
}

/** What must come of a row in an engine. */
export const courseOf = (row: Row, engine: Engine): Course => row.differs?.[engine] ?? row;

/** A page on which all works. */
export const works = (row: Omit<Row, 'sees'>): Row => ({sees: 'works', ...row});

type Given = Omit<Row, 'sees' | 'reason' | 'mend'>;

const rowOf =
  (sees: Sight) =>
  (reason: string, mend: string, row: Given): Row => ({sees, reason, mend, ...row});

/** A page on which the words that stand in the tag are all that can be seen. */
export const ownWords = rowOf('own words');

/** A page on which something is missing, but no words. */
export const less = rowOf('less');

/** A page on which nothing can be read. */
export const nothing = rowOf('nothing');

/** Our script, and after it a module of the page, whose end is waited for. */
export const followedBy = (program: string): string =>
  `<script>page.busy = true;</script>
  <script type="module" src="{dist}/ijn.js"></script>
  <script type="module">${program}
    page.busy = false;</script>`;

/** Why a row cannot be tried in an engine. */
export const untried = ({opens}: Row, engine: Engine): string | undefined =>
  opens === 'window' && engine === 'webkit'
    ? 'not tried, since its driver opens no window'
    : undefined;
