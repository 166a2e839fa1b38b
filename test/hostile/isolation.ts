/** Headers that shut a page off from others, and others that sites send. */
import {works, type Family} from './row.js';

const headers = (entries: Record<string, string>) => ({
  page: `\`${Object.entries(entries)
    .map(([name, value]) => `${name}: ${value}`)
    .join('`, `')}\``,
  headers: entries,
});

export const isolation: Family = {
  title: 'Isolation and other headers',
  rows: [
    works({
      name: 'COEP require-corp',
      ...headers({'Cross-Origin-Embedder-Policy': 'require-corp'}),
    }),
    works({
      name: 'COEP require-corp, files elsewhere',
      ...headers({'Cross-Origin-Embedder-Policy': 'require-corp'}),
      page: '`Cross-Origin-Embedder-Policy: require-corp`, our files come from another site with CORS',
      elsewhere: true,
    }),
    works({
      name: 'COEP credentialless',
      ...headers({'Cross-Origin-Embedder-Policy': 'credentialless'}),
    }),
    works({
      name: 'COOP same-origin',
      ...headers({'Cross-Origin-Opener-Policy': 'same-origin'}),
      opens: 'window',
    }),
    works({
      name: 'COOP noopener-allow-popups',
      ...headers({'Cross-Origin-Opener-Policy': 'noopener-allow-popups'}),
      opens: 'window',
    }),
    works({
      name: 'cross-origin isolated',
      ...headers({
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      }),
      program: `page.check('the page is isolated', () => crossOriginIsolated === true);`,
      opens: 'window',
    }),
    works({
      name: 'CORP same-origin',
      ...headers({
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Origin-Agent-Cluster': '?1',
      }),
    }),
    works({
      name: 'no permissions',
      ...headers({
        'Permissions-Policy':
          'clipboard-write=(), web-share=(), screen-wake-lock=(), fullscreen=(), unload=(), sync-xhr=()',
      }),
    }),
    works({
      name: 'integrity demanded',
      ...headers({'Integrity-Policy': 'blocked-destinations=(script)'}),
      script: `<script type="module" crossorigin integrity="{integrity}" src="{dist}/ijn.js"></script>`,
    }),
  ],
};
