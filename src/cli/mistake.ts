/**
 * Something that the person at the keyboard can mend: the message names the place, `mend` says how. Everything else that
 * is thrown is a fault of ours.
 */
export class Mistake extends Error {
  /** 1 for a feed that is not right or would be refused, 2 for what cannot be read, written or understood. */
  readonly exitCode: 1 | 2;
  /** How to mend it, to follow "To mend it: ". */
  readonly mend: string | undefined;

  constructor(message: string, mend?: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.mend = mend;
    this.exitCode = exitCode;
  }
}

/** The words of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
