/** Reads feeds that something is to be made of: only those without errors. */
import {countFindings} from './describe-findings.js';
import type {Feed} from './feed-texts.js';
import {inspectFeed, type Finding} from './inspect/inspect-feed.js';
import {Mistake} from './mistake.js';
import {counted} from './terminal.js';

/** A feed has errors; what they are is in `findings`. Exit code 1. */
export class UnfitFeed extends Mistake {
  readonly findings: readonly Finding[];

  constructor(name: string, findings: readonly Finding[]) {
    const errors = findings.filter(({severity}) => severity === 'error');
    super(
      `${name} has ${counted(countFindings(errors).errors, 'error')}, so nothing was done`,
      undefined,
      1,
    );
    this.findings = errors;
  }
}

/**
 * The feed in some bytes, as it is written: unknown fields and the order of fields stay. Throws an {@link UnfitFeed}.
 *
 * @param name How the feed is called in messages.
 */
export function fitFeed(bytes: Uint8Array, name: string): Feed {
  const findings = inspectFeed(bytes, {now: Date.now()});
  if (countFindings(findings).errors > 0) throw new UnfitFeed(name, findings);
  return JSON.parse(new TextDecoder().decode(bytes)) as Feed;
}
