/** Storybook shows the pseudo-locales besides, and what translators write as they save it. */
import {spawn} from 'node:child_process';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Alias, Plugin} from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The languages with the pseudo-locales, in place of those that are published. */
export const withPseudoLocales: Alias = {
  find: /^.*\/languages\/index\.generated\.js$/,
  replacement: `${root}src/companions/languages/pseudo.generated.ts`,
};

/** Builds the languages when a file of locales/ changes; Vite sees what was written and reloads the page. */
export function buildLanguagesOnChange(): Plugin {
  return {
    name: 'build-languages',
    apply: 'serve',
    configureServer({watcher, config}) {
      watcher.add(`${root}locales`);
      let building = false;
      let again = false;
      const build = () => {
        // A run of its own: two would write the same files.
        if (building) {
          again = true;
          return;
        }
        building = true;
        const child = spawn('npm', ['run', '--silent', 'locales:build'], {
          cwd: root,
          shell: process.platform === 'win32',
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let told = '';
        child.stderr.on('data', (text) => (told += text));
        child.on('error', (error) => config.logger.error(error.message));
        child.on('close', (code) => {
          building = false;
          if (code === 0) config.logger.info('The words of locales/ are shown');
          else config.logger.error(`The words of locales/ are not shown: ${told.trim()}`);
          if (!again) return;
          again = false;
          build();
        });
      };
      // There is a dist/locales/, too, which building writes.
      const isOurs = (file: string) =>
        dirname(file) === join(root, 'locales') && /\.(xlf|json)$/.test(file);
      for (const event of ['add', 'change', 'unlink'])
        watcher.on(event, (file: string) => isOurs(file) && build());
    },
  };
}
