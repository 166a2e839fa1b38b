/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * `/__rendered?for=script`: renders what is PUT there (`RenderOptions`, src/render/), with what `npm run build` has built.
 * @type {Middleware}
 */
export async function renderedRoute(context, next) {
  if (context.path !== '/__rendered') return next();
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const options = JSON.parse(Buffer.concat(chunks).toString());
  const scripts = context.URL.searchParams.get('for');
  // Not before a test asks: other tests run without a build.
  const file = new URL('../../dist/render/index.js', import.meta.url).href;
  const {renderEmbed} = await import(file);
  context.type = 'application/json';
  context.body = JSON.stringify(await renderEmbed(options, scripts));
}
