/** What is said when something cannot be done. */
import {CommanderError} from 'commander';
import {UnfitFeed} from './fit-feed.js';
import type {Finding} from './inspect/inspect-feed.js';
import {Mistake, messageOf} from './mistake.js';

/** What went wrong, and with which exit code the program ends. */
interface Failure {
  exitCode: number;
  /** In words; empty when all has been said. */
  message: string;
  mend?: string | undefined;
  /** Whether the command was not understood, so that its help is the remedy. */
  isUsage?: boolean;
  /** What is wrong with the feed that was given. */
  findings?: readonly Finding[];
}

/** Turns anything that was thrown into words: short for a mistake, with the stack for a fault of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Mistake) {
    const {exitCode, message, mend} = error;
    return {exitCode, message, mend, ...(error instanceof UnfitFeed && {findings: error.findings})};
  }
  if (error instanceof CommanderError) {
    const {code, message} = error;
    // Asked for, these are no failure; commander has written them already.
    if (code === 'commander.helpDisplayed' || code === 'commander.version')
      return {exitCode: 0, message: ''};
    if (code === 'commander.help') {
      return {exitCode: process.argv[2] === 'help' ? 0 : 2, message: ''};
    }
    const words = message.replace(/^error: /, '');
    return {exitCode: 2, isUsage: true, message: `${words[0]?.toUpperCase()}${words.slice(1)}`};
  }
  const stack = error instanceof Error ? error.stack : undefined;
  return {
    exitCode: 2,
    message: `This is a fault in ijn-feed, not in your feed. Please report it, with these lines:\n${stack ?? messageOf(error)}`,
  };
}
