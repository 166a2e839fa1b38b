/** Pages that have a snippet in them, and the policy that it names. */
import {policyText, type Policy} from '../../src/builder/policy.js';
import type {framePage} from '../browser/fixture.js';

/** A policy that allows nothing but what a snippet names, and what the page itself has. */
export function only(policy: Policy, more: Policy = {}): string {
  const names = [...new Set([...Object.keys(policy), ...Object.keys(more)])] as (keyof Policy)[];
  const sources = names.map((name) => [name, [...(policy[name] ?? []), ...(more[name] ?? [])]]);
  return `default-src 'none'; ${policyText(Object.fromEntries(sources) as Policy)}`;
}

/** Files of dist/, as JSON. */
export const read = async (file: string): Promise<unknown> => (await fetch(`/dist/${file}`)).json();

type Told = Pick<
  Awaited<ReturnType<typeof framePage>>,
  'errors' | 'rejections' | 'console' | 'violations' | 'failedLoads'
>;

/** What went wrong in a page; without one, that nothing did. */
export const quiet = (
  {errors, rejections, console, violations, failedLoads}: Told = {
    errors: [],
    rejections: [],
    console: [],
    violations: [],
    failedLoads: [],
  },
): Told => ({errors, rejections, console, violations, failedLoads});
