/**
 * XLIFF 1.2, as much of it as our translations need: one `<file>` of trans-units with source, target, state, notes,
 * limits, the reviewers' phases, and the source that a target was made for. Pure: text in, text out.
 * https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
 */
export type {XliffDocument, XliffNote, XliffUnit} from './xliff-document.js';
export {XliffError} from './xliff-document.js';
export {parseXliff} from './xliff-reader.js';
export {formatXliff} from './xliff-writer.js';
