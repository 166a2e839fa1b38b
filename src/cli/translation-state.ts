/** What the states of XLIFF 1.2 mean to us. Pure. */

/** State of a translation whose source has changed since. */
export const stale = 'needs-adaptation';

/** State of a translation that was fitted to its changed source, and that nobody has approved since. */
export const mended = 'needs-review-adaptation';

const unusable = new Set<string | undefined>(['new', 'needs-translation', stale, 'needs-l10n']);
const approved = new Set<string | undefined>(['signed-off', 'final']);

/** Whether a target in this state translates its source as it is now. */
export const isUsable = (state: string | undefined): boolean => !unusable.has(state);

/** Whether a person who speaks the language has read and approved the target. */
export const isApproved = (state: string | undefined): boolean => approved.has(state);
