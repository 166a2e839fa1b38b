/** Something wrong with a feed, in words that an editor understands. */
export interface Problem {
  /** Where: `actions[2].url`; empty for the document as a whole. */
  path: string;
  /** What stood there. */
  value: unknown;
  /** What is wrong, to follow the path: "is missing". */
  reason: string;
  /** What to do about it. */
  mend: string;
  /** `error`: left out or refused. `warning`: shown, but worth a look. */
  severity: 'error' | 'warning';
}

/** The problem as one sentence. */
export const describeProblem = ({path, reason, mend}: Problem): string =>
  `${path || 'The feed'} ${reason}. To mend it: ${mend}.`;

/** A problem of a feed as a whole. */
export const feedProblem = (reason: string, mend: string, value?: unknown): Problem => ({
  path: '',
  value,
  reason,
  mend,
  severity: 'error',
});

/** The problem that one of our own files could not be had. */
export const notLoaded = (what: string, error: unknown): Problem =>
  feedProblem(
    `could not load ${what} (${String(error)})`,
    'see that all files are there and allowed',
    error,
  );
