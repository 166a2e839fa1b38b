/**
 * Writes what editors complete from dist/custom-elements.json: VS Code's custom data for HTML and CSS, JetBrains' web-types.
 *
 * They get what the manifest leaves open on purpose: an attribute that takes any id or language tag has those of the built-in
 * handout as suggestions, and each custom property what it is without it.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {root} from './child-process.mjs';

/** @param {string} path */
const read = (path) => readFile(join(root, path), 'utf8');

const manifest = JSON.parse(await read('dist/custom-elements.json'));
const feed = JSON.parse(await read('src/feed/built-in/feed.json'));
const styles = await read('src/shared/host.styles.ts');

/** @param {{id: string}[]} items */
const ids = (items) => items.map(({id}) => id);

/** Values to choose from, by attribute. @type {Record<string, string[]>} */
const suggestions = {
  lang: Object.keys(feed.translations),
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  show: ['principles', 'actions', 'pipeline', 'partners'],
  principle: ids(feed.principles),
  action: ids(feed.actions),
  stage: ids(feed.pipeline.stages),
};

/** What stands for each custom property that is not set. */
const defaults = Object.fromEntries(
  [...styles.matchAll(/var\((--ijn-[a-z-]+), (.+)\);$/gm)].map(([, name, value]) => [name, value]),
);

/**
 * The manifest with suggestions as types.
 * @param {string} others the type of all other values, for editors that would call them wrong
 */
function suggesting(others = '') {
  const copy = structuredClone(manifest);
  for (const {declarations = []} of copy.modules) {
    for (const {attributes = [], cssProperties = []} of declarations) {
      for (const attribute of attributes) {
        const values = suggestions[attribute.name];
        if (values)
          attribute.type = {text: values.map((value) => `'${value}'`).join(' | ') + others};
      }
      for (const property of cssProperties) property.default ??= defaults[property.name];
    }
  }
  return copy;
}

/**
 * Writes data with each name once in its list: the generators list a part as often as there are elements that have it.
 * @param {string} file
 * @param {string} json
 */
async function write(file, json) {
  const once = JSON.stringify(
    JSON.parse(json, (_, value) =>
      Array.isArray(value) && value.every((item) => item?.name)
        ? [...new Map(value.map((item) => [item.name, item])).values()]
        : value,
    ),
    null,
    2,
  );
  await writeFile(join(root, 'dist', file), `${once}\n`);
}

await write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(suggesting(), {}));
await write('vscode.css-custom-data.json', getVsCodeCssCustomData(suggesting(), {}));
await write('web-types.json', getWebTypesData(suggesting(' | string'), {}));
