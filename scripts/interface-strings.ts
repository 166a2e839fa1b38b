/**
 * The interface's words in each language, from `locales/<tag>.xlf`, as data that a page can load.
 *
 * `lit-localize build` writes JavaScript modules and bakes a missing translation in as source text; a JSON file
 * with what is translated and nothing else can be loaded under a strict CSP, checked with a hash, and lets each
 * missing string be marked as what it is.
 */
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {readFileSync} from 'node:fs';
import {DOMParser} from '@xmldom/xmldom';
import type {Message, ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {isApproved, isUsable} from '../src/cli/translation-state.js';
import {draftMark, messageKey, valueMark} from '../src/locale/message-key.js';
import type {SavedStrings} from '../src/locale/strings.js';

/** What one language has of the interface's words. */
export interface InterfaceLanguage {
  tag: string;
  strings: SavedStrings;
  /** Source texts that have no translation. */
  missing: string[];
}

const textOf = ({contents}: Message | ProgramMessage, value = '{…}') =>
  contents.map((part) => (typeof part === 'string' ? part : value)).join('');

/** The key of each source text by its id in the XLIFF files. */
function keysOf(messages: readonly ProgramMessage[]): Map<string, string> {
  const keys = new Map(
    messages.map((message) => [message.name, messageKey(textOf(message, valueMark))]),
  );
  if (new Set(keys.values()).size < keys.size) {
    throw new Error(
      'Two messages of the interface have the same key: word one of them differently',
    );
  }
  return keys;
}

/** A text as is; one with values as the strings between them and the order in which the values come. */
const save = ({contents}: Message): SavedStrings[string] => {
  if (contents.every((part) => typeof part === 'string')) return contents.join('');
  const strings = [''];
  const order: number[] = [];
  for (const part of contents) {
    if (typeof part === 'string') strings.push((strings.pop() ?? '') + part);
    else {
      order.push(part.index);
      strings.push('');
    }
  }
  return [strings, order];
};

/** The state of each target by the id of its unit; lit-localize reads the words only. */
function statesOf(file: string): Map<string, string | undefined> {
  const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
  return new Map(
    [...document.getElementsByTagName('trans-unit')].map((unit) => [
      unit.getAttribute('id') ?? '',
      unit.getElementsByTagName('target')[0]?.getAttribute('state') ?? undefined,
    ]),
  );
}

/** Reads every language that lit-localize.json names. */
export function readInterfaceLanguages(): InterfaceLanguage[] {
  const config = readConfigFileAndWriteSchema('lit-localize.json');
  if (config.output.mode !== 'runtime')
    throw new Error('lit-localize.json: output.mode must be "runtime"');
  const localizer = new RuntimeLitLocalizer(
    config as ConstructorParameters<typeof RuntimeLitLocalizer>[0],
  );
  const {messages, errors} = localizer.extractSourceMessages();
  if (errors.length > 0)
    throw new Error(errors.map(({messageText}) => String(messageText)).join('\n'));
  const escaped = messages.find((message) => /[&<>]/.test(textOf(message)));
  // lit/lit#5012: the round trip through XLIFF escapes these once too often.
  if (escaped)
    throw new Error(`${escaped.file.fileName}: write "${textOf(escaped)}" without & < >`);

  const keys = keysOf(messages);
  localizer.assertTranslationsAreValid();
  const {translations} = localizer.readTranslationsSync();
  return config.targetLocales.map((tag) => {
    const states = statesOf(`locales/${tag}.xlf`);
    const translated = new Map(
      (translations.get(tag) ?? [])
        .filter((message) => textOf(message).trim() && isUsable(states.get(message.name)))
        .map((message) => [message.name, message]),
    );
    const strings: SavedStrings = {};
    const missing: string[] = [];
    for (const source of messages) {
      const message = translated.get(source.name);
      if (message) strings[keys.get(source.name) ?? ''] = save(message);
      else missing.push(textOf(source));
    }
    // Said to visitors until a speaker has approved every one.
    if ([...states.values()].some((state) => !isApproved(state))) strings[draftMark] = '';
    return {tag, strings, missing};
  });
}
