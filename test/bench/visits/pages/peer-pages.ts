/** The pages of static HTML and of the peers. */
import {readFileSync} from 'node:fs';
import {given, languages} from '../content/given.js';
import {handoutHtml, type Vocabulary} from '../content/handout-html.js';
import {vocabulary as shoelace} from '../peers/shoelace/vocabulary.js';
import {vocabulary as webAwesome} from '../peers/web-awesome/vocabulary.js';
import {fallback} from './our-pages.js';
import {partnerPage} from './partner-page.js';
import type {Heads} from './peer-builds.js';
import {staticVocabulary} from './static-vocabulary.js';

const css = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const style = `<style>\n${css}</style>\n`;

/** What a button of static HTML does. */
const shareScript = `<script type="module">
addEventListener('click', ({target}) => {
  const text = target.closest('[data-share]')?.dataset.share;
  if (text === undefined) return;
  if (navigator.share) navigator.share({text}).catch(() => {});
  else navigator.clipboard?.writeText(text);
});
</script>
`;

/**
 * Each page by its address without `/`, the one in Spanish with `.es`.
 *
 * @param heads What the pages of peers name in their heads.
 * @param react The handout as React renders it on a server.
 */
export function peerPages(heads: Heads, react: string): Record<string, string> {
  const headOf = (id: string) => {
    if (heads[id] === undefined) throw new Error(`"${id}" is not built`);
    return style + heads[id];
  };
  const root = (content: string) => `<div id="handout">${content}</div>`;
  const byScript = (id: string) => [
    id,
    // React takes white space in its root for a difference, so there is none around.
    partnerPage({language: 'en', head: headOf(id), handout: root(fallback())}),
  ];
  return Object.fromEntries([
    ...writtenPages('static', style + shareScript, staticVocabulary),
    ...writtenPages('shoelace', headOf('shoelace'), shoelace),
    ...writtenPages('web-awesome', headOf('web-awesome'), webAwesome),
    ['react', partnerPage({language: 'en', head: headOf('react'), handout: root(react)})],
    byScript('shoelace-drawn'),
    byScript('web-awesome-drawn'),
    byScript('react-drawn'),
  ]) as Record<string, string>;
}

/** A page for each language, which lead to each other. */
const writtenPages = (id: string, head: string, vocabulary: Vocabulary): [string, string][] =>
  languages.map((language) => {
    const {content, messages} = given(language);
    return [
      language === 'en' ? id : `${id}.${language}`,
      partnerPage({
        language,
        head,
        handout: handoutHtml(content, messages, vocabulary),
        spanish: `/${id}.es.html`,
      }),
    ];
  });
