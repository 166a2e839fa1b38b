/** How the tests in the browsers read the texts of what cards say, and write them when somebody asks for that. */
import {readFile, writeFile} from 'node:fs/promises';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/** @param {string} kind */
const fileOf = (kind) => new URL(`${kind}.txt`, import.meta.url);

/**
 * - GET `/__spoken/KIND`: the text of that kind, empty when there is none, and whether it is being renewed, as `{text,
 *   renewing}`.
 * - PUT `/__spoken/KIND`, with a text as the body: writes it, in a run that renews them.
 *
 * @param {readonly string[]} engines that the tests run in
 * @returns {Middleware}
 */
export function spokenRoutes(engines) {
  const renewing = Boolean(process.env['IJN_RENEW_SPOKEN']);
  // What a run writes is what it would have compared, so it fails nowhere: never where a failure is to be found.
  if (renewing && process.env['CI'] === 'true')
    throw new Error('IJN_RENEW_SPOKEN has no place in CI: there the texts are compared');
  if (renewing && engines.length > 1)
    throw new Error('IJN_RENEW_SPOKEN needs one engine (--engine=chromium), or each would write');

  return async (context, next) => {
    const [, kind] = /^\/__spoken\/([a-z]+)$/.exec(context.path) ?? [];
    if (!kind) return next();
    if (context.method !== 'PUT') {
      const text = await readFile(fileOf(kind), 'utf8').catch(() => '');
      context.set('Cache-Control', 'no-store');
      context.body = {text: text.replaceAll('\r\n', '\n'), renewing};
      return;
    }
    if (!renewing) {
      context.status = 403;
      return;
    }
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    await writeFile(fileOf(kind), Buffer.concat(chunks));
    console.log(`Wrote test/spoken/${kind}.txt`);
    context.body = '';
  };
}
