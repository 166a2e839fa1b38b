/** Hosts that a link chose. Such a link may be from anybody, and this page must not vouch for them. Pure. */
import type {AttributeName} from '../embed/attributes.js';
import type {Choice} from './choice.js';
import {baseOf} from './hosting.js';
import {soundEmbed} from './sound.js';

/** Addresses that can name another host. */
export type Addresses = Partial<
  Record<'base' | Extract<AttributeName, 'feed' | 'quick-exit'>, string>
>;

/** Those of a choice as they stand in their fields, also in fields that are not shown now. */
export const writtenIn = ({hosting, embed: {attributes}}: Choice): Addresses => ({
  base: hosting.base,
  feed: attributes.feed ?? '',
  'quick-exit': attributes['quick-exit'] ?? '',
});

/** Whether an address is a whole one, which leads to its host wherever it stands. */
export const isWhole = (address = ''): boolean => /^https?:/i.test(address);

/** Hosts that visitors come to by a choice and that its editor did not write, each once. */
export function givenHosts(choice: Choice, written: Addresses): string[] {
  const {hosting, embed} = choice;
  const {feed, 'quick-exit': exit} = soundEmbed(embed).attributes;
  const fields = writtenIn(choice);
  const used: Addresses = {
    ...(hosting.place === 'own' && {base: baseOf(hosting.base) ?? ''}),
    ...(feed && {feed}),
    ...(exit && embed.element === 'ijn-principles' && {'quick-exit': exit}),
  };
  return [
    ...new Set(
      (Object.keys(used) as (keyof Addresses)[])
        .filter((name) => isWhole(used[name]) && written[name] !== fields[name])
        .map((name) => new URL(used[name]!).host),
    ),
  ];
}
