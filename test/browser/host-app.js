/**
 * A host page's own program, with its own @lit/localize: configured before our elements are loaded or after, as the
 * query says (`?first=host` or `?first=elements`), which come from npm's module or the script tag (`&elements=…`).
 */
const {searchParams} = new URL(import.meta.url);

const steps = {
  elements: () => import(searchParams.get('elements')),
  host: async () => {
    // Not taken apart: configuring puts another `msg` in its place.
    const localize = await import('@lit/localize');
    const {setLocale, getLocale} = localize.configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['fr', 'ar'],
      loadLocale: async (locale) => ({
        templates: {hello: {fr: 'Bonjour', ar: 'مرحبا'}[locale], Sources: 'never ours'},
      }),
    });
    window.hostApp = {setLocale, getLocale, say: () => localize.msg('Hello', {id: 'hello'})};
  },
};

const first = searchParams.get('first');
await steps[first]();
await steps[first === 'host' ? 'elements' : 'host']();
