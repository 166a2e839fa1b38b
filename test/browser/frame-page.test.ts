import {expect} from 'chai';
import {framePage, until} from './fixture.js';

describe('framePage', () => {
  it('notes what goes wrong in a page from its very start', async () => {
    const page = await framePage('/test/pages/misbehaving.html');
    // Each is reported in its own time, in an order of the browser's.
    await until(() => page.rejections.length > 0, 'the rejection');
    await until(() => page.failedLoads.length > 0, 'the load that failed');
    await until(() => page.violations.length > 0, 'the violation');
    expect(page.errors.join('\n')).to.contain('an error');
    expect(page.rejections.join('\n')).to.contain('a rejection');
    expect(page.console[0]).to.deep.equal({level: 'warn', text: 'a warning {"from":"the page"}'});
    expect(page.failedLoads.join('\n')).to.contain('/test/pages/there-is-no-such-file.js');
    expect(page.violations.join('\n')).to.contain('img-src: ');
  });

  it('lists what the page asked for', async () => {
    const page = await framePage('/test/pages/misbehaving.html');
    const fetched = () =>
      page.requests().some((url) => url.endsWith('/__faults/missing?from=page'));
    await until(fetched, 'the request to be listed');
    expect(page.requests().join('\n')).to.not.contain('watch');
  });

  it('gives the frame the width it is told', async () => {
    const page = await framePage('/test/pages/misbehaving.html', {width: 321});
    expect(page.window.innerWidth).to.equal(321);
  });

  it('serves pages and their modules as they are written', async () => {
    const text = await (await fetch('/test/pages/misbehaving.html')).text();
    expect(text).to.contain("import 'bare-specifier-that-no-server-resolved';");
    expect(text).to.not.contain('__watched');
  });

  it('removes the frame after each test', () => {
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('refuses what is no page', async () => {
    const refusal = await framePage('/__faults/not-json').catch((error: Error) => error.message);
    expect(refusal).to.contain('is no HTML page');
  });
});
