/**
 * Which source a target was made for. XLIFF 1.2 has no word for it, and a state alone can lie: a tool that brings sources up
 * to date may leave "final" beside a sentence that nobody has read. So each unit carries a hash of that source, in the
 * standard's own `extradata`, as xliff-made-for.ts writes it. Runs in Node, for the hash.
 */
import {createHash} from 'node:crypto';
import {withPlaceholders} from './placeholders.js';
import {isUsable, mended, stale} from './translation-state.js';
import type {MadeFor, XliffTarget, XliffUnit} from './xliff-document.js';

/** Stands for a hash that nobody knows. */
const unknown = 'unknown';

/** Hash of a text. Names of values do not count: renaming a variable makes no translation stale. */
export const hashOf = (text: string): string =>
  createHash('sha256')
    .update(withPlaceholders(text, ({id}) => `\u001e${id}\u001e`))
    .digest('hex')
    .slice(0, 12);

/** A target with what is known of it, brought up to date. */
export interface Judged {
  target?: XliffTarget | undefined;
  madeFor: MadeFor;
  /** Whether the target says what the source says now, so that it may be shown. */
  isCurrent: boolean;
  /** Whether there is a target, made for another source. */
  isStale: boolean;
}

/**
 * What the target of a unit is worth for a source. Whoever was asked to fit it has done so when the state says so, or, since
 * some programs leave states alone, when the words are others than they were and the state is still the one that asked.
 */
export function judge(unit: XliffUnit | undefined, source: string): Judged {
  const now = hashOf(source);
  const {target} = unit ?? {};
  if (!unit || !target) return {madeFor: {source: now}, isCurrent: false, isStale: false};
  const known = knownOf(unit);
  const words = hashOf(target.text);
  const isSaidSo = target.state !== undefined && isUsable(target.state);
  const isAsked = (target.state ?? stale) === stale;
  const isChanged = isAsked && known.target !== words;
  const madeFor = known.asked && (isSaidSo || isChanged) ? known.asked : known.source;
  if (madeFor !== now) {
    const asked = {source: madeFor, asked: now, target: known.target ?? words};
    if (madeFor !== known.source) asked.target = words;
    const {phase: _, ...rest} = target;
    // "needs-translation" and the like are a person's word, and say no more than ours does.
    const state = isUsable(target.state) ? stale : target.state;
    return {target: {...rest, state}, madeFor: asked, isCurrent: false, isStale: true};
  }
  // Mended; or the source that it was made for is back, and what its state was is not known any more.
  if (known.asked && (isSaidSo || isAsked)) return current(target, isSaidSo, now);
  const isCurrent = isUsable(target.state);
  return {target, madeFor: {source: now}, isCurrent, isStale: target.state === stale};
}

const current = (target: XliffTarget, isSaidSo: boolean, source: string): Judged => ({
  target: isSaidSo ? target : {...target, state: mended},
  madeFor: {source},
  isCurrent: true,
  isStale: false,
});

/** Files from before there were hashes, and tools that drop them, have a target's source beside it and nothing else. */
function knownOf({source, target, madeFor}: XliffUnit): MadeFor {
  if (madeFor) return madeFor;
  const beside = hashOf(source);
  if (target?.state !== stale) return {source: beside};
  return {source: unknown, asked: beside, target: hashOf(target.text)};
}
