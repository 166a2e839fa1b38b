/** The words around the feed, which every contestant says as our elements do: English here, Spanish from our translation. */
import {readFileSync} from 'node:fs';
import {DOMParser, type Element} from '@xmldom/xmldom';

const english = {
  'kind.sign': 'Petition',
  'kind.donate': 'Donation',
  'kind.call': 'Phone call',
  'kind.share': 'Spread the word',
  'kind.listen': 'Recording',
  'status.open': 'Open',
  'status.ended': 'Ended',
  'status.won': 'Won',
  'open.share': 'Read it',
  'open.call': 'Open the call script',
  'open.listen': 'Listen',
  share: 'Share',
  whoDecides: 'Who decides',
  where: 'Where',
  whereInPipeline: 'Where in the pipeline',
  expect: 'What to expect',
  reveals: 'What this reveals about you',
  'reveals.share': 'Others see that you shared it.',
  unchecked: 'We do not know if this still works.',
  say: 'What you can say',
  sources: 'Sources',
  gateway: 'The gateway',
  term: 'Official term:',
  stepIn: 'Where people step in',
  bypass: 'From here ICE can skip ahead to',
  exit: 'Way out:',
  programs: 'Programs and forms used here',
  more: 'More to do',
  partners: 'Who is behind this',
  asOf: 'As of {day}',
  mistake: 'Report a mistake',
};

/** A message by its id; `{day}` stands for a day. */
export type Messages = Record<keyof typeof english, string>;

/** @param language Of those that locales/ has, or `en`. */
export function messagesOf(language: string): Messages {
  if (language === 'en') return english;
  const file = new URL(`../../../../locales/${language}.xlf`, import.meta.url);
  const units = new DOMParser()
    .parseFromString(readFileSync(file, 'utf8'), 'text/xml')
    .getElementsByTagName('trans-unit');
  const translated = new Map(
    [...units].map((unit) => [textOf(unit, 'source'), textOf(unit, 'target')]),
  );
  return Object.fromEntries(
    Object.entries(english).map(([id, source]) => {
      const target = translated.get(source);
      if (!target) throw new Error(`${language} has no translation of "${source}"`);
      return [id, target];
    }),
  ) as Messages;
}

/** A value in a message is an element `<x equiv-text="${day}">`; here it is `{day}`. */
const textOf = (unit: Element, name: string) =>
  [...(unit.getElementsByTagName(name)[0]?.childNodes ?? [])]
    .map((node) =>
      'getAttribute' in node
        ? String((node as Element).getAttribute('equiv-text')).replace('$', '')
        : (node.nodeValue ?? ''),
    )
    .join('');
