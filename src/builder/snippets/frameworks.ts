/** Snippets for projects that install from npm. Pure. */
import type {ElementName} from '../../embed/attributes.js';
import {styleOf} from '../../embed/embed.js';
import {markup, type MarkupStyle, type Tag} from '../../embed/markup.js';
import {str, type MsgFn} from '../../locale/strings.js';
import {bundledPolicy, colorRule, elementTag} from './element.js';
import {feedSteps, releasedStep} from './html.js';
import {asIs, type Snippet, type SnippetFile, type SnippetParts} from './snippet.js';

/** What an element's component is called. */
const components: Record<ElementName, string> = {
  'ijn-principles': 'Handout',
  'ijn-action-card': 'ActionCard',
  'ijn-pipeline-diagram': 'PipelineDiagram',
};

const importOf = ({embed}: SnippetParts): string =>
  `import 'ijn-elements/${embed.element.slice('ijn-'.length)}/define';`;

const installation = ({release}: SnippetParts): SnippetFile => ({
  name: '',
  language: 'shell',
  code: `npm install --save-exact ijn-elements@${release.version}`,
});

const styleSheet = ({embed}: SnippetParts, name: string): SnippetFile[] => {
  const rule = colorRule(embed);
  return rule ? [{name, language: 'css', code: rule}] : [];
};

/** The element as it stands in a template, each line a bit further in. */
const inTemplate = (tag: Tag, style: MarkupStyle, indent: string): string =>
  markup([tag], style, indent);

function snippet(parts: SnippetParts, files: SnippetFile[], steps: string[], msg: MsgFn): Snippet {
  return {
    files: [installation(parts), ...files],
    policy: bundledPolicy(parts),
    steps: [
      releasedStep(parts, msg),
      msg(
        str`Install version ${asIs(parts.release.version)} from npm. Your lock file keeps its hash, so it cannot change.`,
        {desc: 'Lock file: in which npm notes the exact files of each package'},
      ),
      // Of the files, only the feed lies on the site.
      ...(parts.hosting.place === 'own'
        ? feedSteps(parts, 'node_modules/ijn-elements/dist/feed', msg)
        : []),
      ...steps,
    ],
  };
}

export const npmSnippet = (parts: SnippetParts, msg: MsgFn): Snippet =>
  snippet(
    parts,
    [
      {
        name: 'main.js',
        language: 'javascript',
        code: [importOf(parts), ...(colorRule(parts.embed) ? [`import './ijn.css';`] : [])].join(
          '\n',
        ),
      },
      ...styleSheet(parts, 'ijn.css'),
      {name: 'index.html', language: 'html', code: markup([elementTag(parts)])},
    ],
    [msg('Import it in your script, and write the tag into your page.')],
    msg,
  );

export function reactSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const rule = colorRule(parts.embed);
  const name = components[parts.embed.element];
  const code = `${importOf(parts)}${rule ? `\nimport './ijn.css';` : ''}

export function ${name}() {
  return (
${inTemplate(elementTag(parts), {reserved: '{}'}, '    ')}
  );
}
`;
  return snippet(
    parts,
    [{name: `${name}.jsx`, language: 'javascript', code}, ...styleSheet(parts, 'ijn.css')],
    [msg(str`Use the component as ${asIs(`<${name} />`)}.`), msg('You need React 19 or newer.')],
    msg,
  );
}

export function vueSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const tag = elementTag(parts);
  const rule = colorRule(parts.embed);
  // Nothing in it is a template, and the tag is no component: so Vue needs no setting.
  const plain: Tag = {...tag, attributes: [['v-pre', true], ...(tag.attributes ?? [])]};
  const code = `<script setup>
${importOf(parts)}
</script>

<template>
${inTemplate(plain, {reserved: '{}'}, '  ')}
</template>
${rule ? `\n<style>\n${rule}\n</style>\n` : ''}`;
  const name = components[parts.embed.element];
  return snippet(
    parts,
    [{name: `${name}.vue`, language: 'vue', code}],
    [
      msg(str`Use the component as ${asIs(`<${name} />`)}.`),
      msg(
        str`To bind attributes to values of yours, take ${asIs('v-pre')} away and tell Vue by ${asIs('isCustomElement')} that the tag is no component.`,
      ),
    ],
    msg,
  );
}

export function svelteSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const rule = colorRule(parts.embed);
  const code = `<script>
  ${importOf(parts)}
</script>

${inTemplate(elementTag(parts), {reserved: '{}'}, '')}
${rule ? `\n<style>\n${rule.replaceAll(/^/gm, '  ')}\n</style>\n` : ''}`;
  const name = components[parts.embed.element];
  return snippet(
    parts,
    [{name: `${name}.svelte`, language: 'svelte', code}],
    [msg(str`Use the component as ${asIs(`<${name} />`)}.`)],
    msg,
  );
}

/**
 * Colours as bindings of the component: Angular sets them by script, which every policy allows. A style sheet of the whole app it
 * loads by an inline handler, and the component's own it writes into the page, both of which a policy forbids.
 */
function angularColors({embed}: SnippetParts): string {
  const bindings = styleOf(embed).map(
    ([property, value]) => `    '[style.${property}]': "'${value}'",\n`,
  );
  return bindings.length > 0 ? `  host: {\n${bindings.join('')}  },\n` : '';
}

export function angularSnippet(parts: SnippetParts, msg: MsgFn): Snippet {
  const name = components[parts.embed.element];
  const selector = `app-${parts.embed.element.slice('ijn-'.length)}`;
  const code = `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
${importOf(parts)}

@Component({
  selector: '${selector}',
${angularColors(parts)}  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${inTemplate(elementTag(parts), {reserved: '{}@$`\\'}, '    ')}
  \`,
})
export class ${name}Component {}
`;
  const made = snippet(
    parts,
    [{name: `${selector}.component.ts`, language: 'typescript', code}],
    [
      msg(
        str`Import the component where you need it, and write ${asIs(`<${selector} />`)} in the template.`,
      ),
    ],
    msg,
  );
  const {'style-src': _, ...policy} = made.policy;
  return {...made, policy};
}
