/** A view and the frame of an element that shows it, for what is drawn without an element. */
import {languages} from '../../src/companions/languages/index.generated.js';
import {englishFeed as english} from '../../src/feed/built-in/en.generated.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {View, type ViewParts} from '../../src/handout/view.js';
import {Words} from '../../src/locale/strings.js';
import {hostStyles} from '../../src/shared/host.styles.js';
import {directionOf} from '../../src/locale/direction.js';

/** What an element would show in a language: the built-in handout, or another feed. */
export async function viewIn(
  language: string,
  {feed, ...parts}: Partial<Omit<ViewParts, 'feed'>> & {feed?: Feed} = {},
): Promise<View> {
  const loaded = language === 'en' ? undefined : await languages[language]!();
  return new View({
    feed: feed ?? loaded?.feed ?? english,
    words: new Words(language, loaded?.strings),
    now: Date.UTC(2026, 11, 1),
    options: {region: [], source: undefined, headingLevel: 2},
    act: () => true,
    ...parts,
  });
}

/** The frame of an element of ours, with its styles and those of its page. */
export function frameOf(
  {language}: View,
  style = "font-family: 'Noto Sans', sans-serif",
): {host: HTMLElement; root: HTMLElement} {
  const host = document.createElement('div');
  host.style.cssText = style;
  const shadow = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String(hostStyles));
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'root';
  root.lang = language;
  root.dir = directionOf(language);
  shadow.append(root);
  document.body.append(host);
  return {host, root};
}
