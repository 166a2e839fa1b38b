/** `ijn-feed keygen`: a pair of keys to sign feeds with. */
import {generateKeyPairSync} from 'node:crypto';
import {open} from 'node:fs/promises';
import type {Command} from 'commander';
import {Mistake} from './mistake.js';
import {whyNot} from './read-input.js';
import {answer, say, toned} from './terminal.js';
import {publicKeyOf} from './signing-key.js';

interface Options {
  out: string;
  json?: boolean;
}

/** Adds the verb. */
export function addKeygen(program: Command): void {
  program
    .command('keygen')
    .summary('make a pair of keys to sign feeds with')
    .description(
      'Makes an Ed25519 pair of keys. The private one goes into a file that only you can read, and never over another ' +
        'file; the public one is printed, for the attribute feed-key.',
    )
    .option('--out <file>', 'where the private key goes', 'ijn-private-key.pem')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  npx ijn-feed keygen --out ijn-private-key.pem')
    .action(keygen);
}

async function keygen({out, json}: Options) {
  const {privateKey} = generateKeyPairSync('ed25519');
  await writeSecret(out, String(privateKey.export({type: 'pkcs8', format: 'pem'})));
  const publicKey = publicKeyOf(privateKey);
  if (json) return answer({ok: true, publicKey, privateKeyFile: out});
  say(`The public key, for your pages:\n\n  feed-key="${toned('strong', publicKey)}"\n`);
  say(
    `The private key is in ${out}. Whoever has it can sign in your name. Keep it to yourself: not in the folder of your ` +
      'website, not in version control, not in a mail. Keep a copy in a safe place, as in a password manager: without it ' +
      'you cannot publish, and every page needs a new feed-key.',
  );
}

async function writeSecret(file: string, content: string) {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new Mistake(
        `${file}: is there already, and a private key is never overwritten`,
        'choose another name with --out',
      );
    }
    throw new Mistake(`${file}: cannot be written: ${whyNot(error)}`);
  }
}
