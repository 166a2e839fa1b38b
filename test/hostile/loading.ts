/** How our script comes into a page. */
import {ownWords, works, type Family} from './row.js';

const ours = '<script type="module" crossorigin src="{dist}/ijn.js"></script>';

const once = `const add = (attributes) => {
    const script = Object.assign(document.createElement('script'), attributes);
    document.head.append(script);
  };`;

export const loading: Family = {
  title: 'How the script comes',
  rows: [
    works({
      name: 'twice, one address',
      page: 'the script tag stands there twice',
      script: ours + ours,
    }),
    works({
      name: 'twice, two addresses',
      page: 'the script comes from two addresses',
      script: `${ours}<script type="module" src="{dist}/ijn.js?again"></script>`,
    }),
    works({
      name: 'two versions',
      page: 'the script of another version comes second',
      script: `${ours}<script type="module" src="{here}/__builds/newer/ijn.js"></script>`,
    }),
    works({
      name: 'after the tags',
      page: 'the script stands at the end of the body',
      script: '',
      body: `{elements}${ours}`,
    }),
    works({
      name: 'async, before the tags',
      page: 'the script is `async` and in the head, and the tags come half a second later',
      script: '<script type="module" async src="{dist}/ijn.js"></script>',
      body: '<template>{elements}</template>',
      program: `setTimeout(() => document.body.append(document.querySelector('template').content), 500);`,
    }),
    works({
      name: 'put in by a script',
      page: 'a tag manager puts the script into the page a second after it was loaded',
      script: `<script>addEventListener('load', () => setTimeout(() => { ${once}
        add({type: 'module', src: '{dist}/ijn.js'}); }, 1000));</script>`,
    }),
    works({
      name: 'started again by an optimizer',
      page: 'an optimizer of pages gives the script another `type` and later runs a copy of it',
      script: `<script type="text/held-back" data-src="{dist}/ijn.js"></script><script>
        addEventListener('load', () => { ${once}
          const held = document.querySelector('[type="text/held-back"]');
          add({type: 'module', src: held.dataset.src}); held.remove(); });</script>`,
    }),
    works({
      name: 'by an import map',
      page: 'the page imports the script by a name of its import map',
      script: `<script type="importmap">{"imports": {"handout": "{dist}/ijn.js"}}</script>
        <script type="module">import 'handout';</script>`,
    }),
    works({
      name: 'preloaded',
      page: '`<link rel="modulepreload">` for the script and what it loads',
      script: `<link rel="modulepreload" href="{dist}/ijn.js"><link rel="modulepreload" href="{dist}/ijn-diagram.js">${ours}`,
    }),
    works({
      name: 'pinned',
      page: 'the script has `integrity`',
      script:
        '<script type="module" crossorigin integrity="{integrity}" src="{dist}/ijn.js"></script>',
    }),
    works({
      name: 'slowly',
      page: 'the script takes two seconds',
      script: `<script type="module" src="{here}/__hostile/slow?ms=2000"></script>${ours}`,
    }),
    ownWords('the script is not what `integrity` says', 'change both together', {
      name: 'pinned to another version',
      page: 'the script has `integrity` of another version',
      script:
        '<script type="module" crossorigin integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" src="{dist}/ijn.js"></script>',
      says: ['ijn\\.js'],
    }),
    ownWords('there is no script', 'mend the address', {
      name: 'missing',
      page: 'the address of the script leads to nothing',
      script: '<script type="module" src="{dist}/no-such-file.js"></script>',
      says: ['no-such-file'],
    }),
    ownWords('the script is a module', 'write `type="module"`', {
      name: 'without type="module"',
      page: '`<script src="…/ijn.js">`, as an editor cut it down',
      script: '<script defer src="{dist}/ijn.js"></script>',
      says: ['import|Syntax'],
    }),
    ownWords('browsers run no module of another type', 'send `text/javascript`', {
      name: 'as plain text',
      page: 'the server says `Content-Type: text/plain` for the script',
      script: '<script type="module" src="{here}/__hostile/text"></script>',
      says: ['text'],
    }),
  ],
};
