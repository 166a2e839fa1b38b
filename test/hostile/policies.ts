/** Content-Security-Policies that sites have. */
import {less, ownWords, works, type Family} from './row.js';

const nonce = 'bm9uY2U';

/** A row for a policy, whose text is what the documentation says of the page. */
const under = (name: string, policy: string, shown = policy) => ({
  name,
  page: `\`${shown}\``,
  headers: {'Content-Security-Policy': policy},
});

export const policies: Family = {
  title: 'Content-Security-Policy',
  rows: [
    works(
      under('only what we document', "default-src 'none'; script-src 'self'; connect-src 'self'"),
    ),
    works({
      ...under(
        'nonce and strict-dynamic',
        `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'`,
        "script-src 'nonce-…' 'strict-dynamic'; connect-src 'self'",
      ),
      nonce,
    }),
    works({
      ...under(
        'nonce alone',
        `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'`,
        "script-src 'nonce-…'; connect-src 'self'",
      ),
      nonce,
    }),
    works({
      ...under(
        'hash and strict-dynamic',
        `default-src 'none'; script-src '{integrity}' {host} 'strict-dynamic'; connect-src 'self'`,
        "script-src 'sha384-…' 'strict-dynamic'; connect-src 'self'",
      ),
      script: `<script type="module" crossorigin integrity="{integrity}" src="{dist}/ijn.js"></script>`,
    }),
    works({
      ...under(
        'a list of hashes',
        `default-src 'none'; script-src '{integrity}' {hashes} {host}; connect-src 'self'`,
        "script-src 'sha384-…' 'sha256-…' …; connect-src 'self'",
      ),
      // It reports a refusal of what it then runs.
      differs: {webkit: {sees: 'works', says: ['script-src-elem.*ijn\\.js']}},
      script: `<script type="module" crossorigin integrity="{integrity}" src="{dist}/ijn.js"></script>`,
    }),
    works({
      ...under(
        'a list of hosts',
        `default-src 'none'; script-src {here} {other}/open/; connect-src {other}/open/`,
        'script-src https://other.example/ijn/; connect-src https://other.example/ijn/',
      ),
      elsewhere: true,
    }),
    works(under('no styles', "style-src 'none'; style-src-attr 'none'; style-src-elem 'none'")),
    works(
      under('no pictures', "img-src 'none'; font-src 'none'; media-src 'none'; object-src 'none'"),
    ),
    works(
      under('nothing but scripts inline', "script-src 'self' 'unsafe-inline'; worker-src 'none'"),
    ),
    works({
      ...under('two policies', "script-src 'self'; object-src 'none'"),
      page: "`script-src 'self'` in the header and `default-src 'self'; style-src 'none'` in a meta element",
      head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'none'">`,
    }),
    less('no feed and no other language can be read', 'add `connect-src`', {
      ...under('no connect-src', "default-src 'none'; script-src 'self'"),
      says: ['connect-src'],
    }),
    ownWords('our script is refused', 'add its address to `script-src`', {
      ...under(
        'no place for our script',
        "default-src 'none'; script-src {host}",
        "script-src 'none'",
      ),
      says: ['script-src', 'ijn\\.js'],
    }),
  ],
};
