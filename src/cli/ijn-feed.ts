#!/usr/bin/env node
/** `ijn-feed`: the tool for those who edit feeds. One file a verb. */
import {Command} from 'commander';
import {version} from '../../package.json';
import {addBuild} from './build.js';
import {describeFinding} from './describe-findings.js';
import {addDiff} from './diff.js';
import {addExtract} from './extract.js';
import {failureOf} from './failure.js';
import {addKeygen} from './keygen.js';
import {addRender} from './render.js';
import {addSign} from './sign.js';
import {answer, say, toned} from './terminal.js';
import {addValidate} from './validate.js';

const program = new Command('ijn-feed')
  .description('Checks, translates, signs, compares and renders feeds of ijn-elements.')
  .version(version)
  .exitOverride()
  // Said once, below, as words or as JSON.
  .configureOutput({outputError: () => {}})
  .addHelpText(
    'after',
    '\nEvery verb has a --help of its own, and answers machines with --json.' +
      '\nIt ends with 0 when all is well, 1 when a feed is not right, and 2 when it' +
      '\ncould not do what you asked.' +
      '\n\nExample:\n  npx ijn-feed validate feed.json',
  );
for (const add of [addValidate, addExtract, addBuild, addKeygen, addSign, addDiff, addRender])
  add(program);

// Node 20 remarks on each use of WebCrypto's Ed25519 that it is experimental, which tells an editor nothing.
process.removeAllListeners('warning');
process.on('warning', (remark) => {
  if (remark.name !== 'ExperimentalWarning') say(String(remark), process.stderr);
});
// `ijn-feed diff … | head` closes the pipe: no fault, and nobody is left to tell.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? 0 : 2),
);

try {
  await program.parseAsync();
} catch (error) {
  const {exitCode, message, mend, isUsage, findings = []} = failureOf(error);
  process.exitCode = exitCode;
  if (message && process.argv.includes('--json')) {
    answer({ok: false, error: {message, mend, problems: findings}});
  } else if (message) {
    for (const finding of findings) say(`${describeFinding(finding)}\n`, process.stderr);
    say(toned('bad', message, process.stderr), process.stderr);
    const verb = program.commands.find((command) => command.name() === process.argv[2])?.name();
    if (mend !== undefined) say(`To mend it: ${mend}.`, process.stderr);
    else if (isUsage) {
      say(`How it goes: npx ijn-feed ${verb ? `${verb} ` : ''}--help`, process.stderr);
    }
  }
}
