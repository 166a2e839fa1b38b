import {parseArgs} from 'node:util';
import {npm} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';

const {values: options} = parseArgs({options: {port: {type: 'string'}}});

await ensureDependencies();
console.log('Building the elements and the embed builder');
for (const script of ['generate', 'build']) {
  const {code} = await npm(['run', '--silent', script]);
  if (code !== 0) {
    console.error(`npm run ${script} failed (exit ${code}); its output above says why`);
    process.exit(1);
  }
}

// Only now is Vite sure to be installed.
const {preview} = await import('vite');
// A port that was asked for is that port or an error; the usual one may be in use, then the next free one will do.
const port = Number(options.port ?? 4173);
const strictPort = options.port !== undefined;
const server = await preview({preview: {host: '127.0.0.1', port, strictPort, open: false}}).catch(
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
console.log(
  `\nThe embed builder: ${server.resolvedUrls?.local[0]}\nIt shows what is in dist/. Ctrl-C ends it.`,
);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
