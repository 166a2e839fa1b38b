/**
 * Long lists of actions are drawn a slice at a time, so that no visitor waits for all of them: the first slice at once, each other
 * one in a turn of its own.
 */
import {noChange, nothing} from 'lit';
import {pause} from '../feed/steps.js';
import type {SlicedHost} from '../handout/foreign-parts.js';
import type {View} from '../handout/view.js';

/** Cards of the first slice: what a screen holds. All around them is drawn with it, for the first time. */
const firstSlice = 4;

/** Most of one: clocks that are made coarse against recognition say that nothing takes any time. */
const mostCards = 100;

/** Most slices of a list: each update goes through the whole of it, if only to pass by. */
const mostSlices = 40;

/** Milliseconds that a slice should take: a visitor feels 50, and each slice has the page laid out once more. */
const stretch = 32;

/** What one update draws. */
interface Slice {
  /** The first card. */
  from: number;
  /** How many. */
  size: number;
  /** What becomes of those after it: they stay what they were, or go where they are of another feed or language. */
  rest: typeof noChange | typeof nothing;
}

/** How far an element has come with an update. */
interface Progress extends Slice {
  view: View;
  /** When it began, in milliseconds. */
  began: number;
  /** Cards that it came upon. */
  seen: number;
  /** What the next update draws, once that is due. */
  next: Slice | undefined;
}

const progresses = new WeakMap<object, Progress>();

/**
 * What stands for a card that is not drawn now, since it is in another slice; undefined for the others. What is to be the same as
 * a server drew is drawn at once.
 */
export function later(view: View): Slice['rest'] | undefined {
  const {host, still, enliven, feed, words} = view;
  if (!host || still || enliven) return undefined;
  let progress = progresses.get(host);
  if (progress?.view !== view) {
    const before = progress?.view;
    progress = {
      view,
      began: performance.now(),
      seen: 0,
      next: undefined,
      ...(progress?.next ?? {
        from: 0,
        size: firstSlice,
        // Without one before, there is nothing yet, or what a server drew.
        rest: before && (before.feed !== feed || before.words !== words) ? nothing : noChange,
      }),
    };
    progresses.set(host, progress);
  }
  const card = progress.seen++ - progress.from;
  if (card < 0) return noChange;
  return card < progress.size ? undefined : progress.rest;
}

/** Has an element that was just drawn draw its next slice, if there is one; another update meanwhile begins anew. */
export async function drawOn(host: SlicedHost): Promise<void> {
  const progress = progresses.get(host);
  if (!progress) return;
  const {began, seen, size, rest} = progress;
  const from = progress.from + size;
  if (seen <= from) return;
  progress.seen = 0;
  const next = (size * stretch) / (performance.now() - began);
  await pause();
  if (progresses.get(host) !== progress || !host.isConnected || host.isUpdatePending) return;
  progress.next = {
    from,
    size: Math.ceil(Math.max(Math.min(next, mostCards), seen / mostSlices)),
    rest,
  };
  host.requestUpdate();
}
