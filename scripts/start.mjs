import {parseArgs} from 'node:util';
import {npm} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';

const {values: options} = parseArgs({options: {port: {type: 'string'}}});

await ensureDependencies();
console.log('Building the elements and the page that shows them');
const {code} = await npm(['run', '--silent', 'build']);
if (code !== 0) {
  console.error(`npm run build failed (exit ${code}); its output above says why`);
  process.exit(1);
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
  `\nThe handout: ${server.resolvedUrls?.local[0]}\nIt shows what is in dist/. Ctrl-C ends it.`,
);

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await server.close();
  process.exit(0);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, end);
// A signal to npm alone ends the shell between npm and us, and never comes here.
const parent = process.ppid;
setInterval(() => process.ppid === parent || end(), 500).unref();
