/** The pages with our elements, as docs/embedding.md and docs/pages-without-script.md tell to make them. */
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {fallbackOf} from '../../../../src/embed/fallback.js';
import {markup} from '../../../../src/embed/markup.js';
import {feedOf} from '../content/given.js';
import {partnerPage} from './partner-page.js';

/** Where our files are on the server. */
export const ours = '/ijn/';

const dist = new URL('../../../../dist/', import.meta.url);

/** The words that the builder's snippet has in the tag until the script has drawn. */
export const fallback = (): string =>
  markup(fallbackOf(feedOf('en'), {element: 'ijn-principles', attributes: {}}));

/** Each page by the id of its contestant. */
export async function ourPages(): Promise<Record<string, string>> {
  const {'ijn.js': integrity} = JSON.parse(
    readFileSync(new URL('integrity.json', dist), 'utf8'),
  ) as Record<string, string>;
  const script = `<script type="module" src="${ours}ijn.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  // As the choice of language of a page of one's own would do it.
  const control = `<script type="module">
document.querySelector('#spanish').addEventListener('click', () => {
  document.querySelector('ijn-principles').lang = 'es';
});
</script>`;
  const page = (element: string) =>
    partnerPage({language: 'en', handout: `${script}\n${element}\n${control}`});
  const tag = (attributes: string) =>
    page(`<ijn-principles${attributes}>\n${fallback()}\n</ijn-principles>`);
  return {
    'ours-tag': tag(''),
    'ours-feed': tag(` feed="${ours}feed/feed.json"`),
    'ours-rendered': page(await rendered()),
  };
}

/** The handout as a server renders it, by what is published. */
async function rendered(): Promise<string> {
  const {renderEmbed} = (await import(
    pathToFileURL(new URL('render/index.js', dist).pathname).href
  )) as typeof import('../../../../src/render/index.js');
  const {html, problems} = await renderEmbed(
    {embed: {element: 'ijn-principles', attributes: {lang: 'en'}}},
    'script',
  );
  if (html === undefined) throw new Error(`Not rendered: ${JSON.stringify(problems)}`);
  return html;
}
