/** What of an editor's text can stand in an attribute. Half-written text stays in its field and out of the snippet. Pure. */
import type {AttributeName} from '../embed/attributes.js';
import type {Embed} from '../embed/embed.js';
import {wordList} from '../shared/word-list.js';

/**
 * A path of the site or an address of the web. Browsers read a backslash as a slash, and markup drops control characters:
 * either could make the address of another host of a path.
 */
const isAddress = (text: string): boolean =>
  /^\/(?!\/)[^\s\\\p{Cc}\p{Cs}]*$/u.test(text) ||
  (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text));

const sounds: Partial<Record<AttributeName, (text: string) => boolean>> = {
  region: (text) => wordList(text).every((code) => /^[A-Z]{2}(-[A-Z\d]{1,3})?$/i.test(code)),
  feed: isAddress,
  // 32 bytes in base64url.
  'feed-key': (text) => wordList(text).every((key) => /^[\w-]{43}=?$/.test(key)),
  'quick-exit': isAddress,
  'heading-level': (text) => /^[1-6]$/.test(text),
};

/** Whether a text can stand in an attribute; nothing at all is no fault. */
export const isSound = (name: AttributeName, text = ''): boolean =>
  text.trim() === '' || (sounds[name]?.(text.trim()) ?? true);

/** An embed without what cannot stand in it, and without spaces around the rest. */
export function soundEmbed(embed: Embed): Embed {
  const attributes: Partial<Record<AttributeName, string>> = {};
  for (const [name, text] of Object.entries(embed.attributes) as [AttributeName, string][]) {
    const isSwitch = text === '';
    if (isSwitch || (text.trim() && isSound(name, text)))
      attributes[name] = name === 'region' ? wordList(text).join(' ').toUpperCase() : text.trim();
  }
  return {...embed, attributes};
}
