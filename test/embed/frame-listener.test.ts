import {expect} from 'chai';
import {frameHeights, frameListener} from '../../src/embed/frame-listener.js';
import {until} from '../browser/fixture.js';

type Post = (message: unknown) => void;

/** A page with frames, in a window of its own: the listener stays as long as its page. */
async function pageWith(...sources: string[]) {
  const page = document.createElement('iframe');
  page.src = '/test/pages/nothing.html';
  await loaded(page, document.body);
  const inside = page.contentWindow as Window & typeof globalThis;
  const frames = [];
  for (const source of sources) {
    const frame = inside.document.createElement('iframe');
    frame.src = source;
    frame.style.height = '300px';
    await loaded(frame, inside.document.body);
    // The window that posts is the source of a message: its own code has to call.
    const post = (frame.contentWindow as Window & typeof globalThis).eval(
      '(message) => parent.postMessage(message, "*")',
    ) as Post;
    frames.push({frame, post, height: () => frame.style.height});
  }
  const paste = () => {
    const script = inside.document.createElement('script');
    script.textContent = frameListener;
    inside.document.body.append(script);
  };
  return {inside, paste, frames, remove: () => page.remove()};
}

const loaded = (frame: HTMLIFrameElement, place: HTMLElement) =>
  new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    place.append(frame);
  });

describe('the listener of the page around a frame', () => {
  const ours = '/test/pages/nothing.html?embed.html';
  let page: Awaited<ReturnType<typeof pageWith>>;
  afterEach(() => page.remove());

  /** Has the last frame say its height, which is heard after all that was posted before. */
  async function afterAll() {
    page.frames.at(-1)!.post({ijn: 'height', height: 777});
    await until(() => page.frames.at(-1)!.height() === '777px', 'the last message');
  }

  it('gives each frame the height that it says', async () => {
    page = await pageWith(ours, ours);
    page.paste();
    page.frames[0]!.post({ijn: 'height', height: 431.5});
    await afterAll();
    expect(page.frames.map(({height}) => height())).to.deep.equal(['431.5px', '777px']);
  });

  it('does the same when it was pasted twice', async () => {
    page = await pageWith(ours);
    page.paste();
    page.paste();
    await afterAll();
  });

  it('takes no height that is none, and keeps others within bounds', async () => {
    page = await pageWith(ours, ours);
    page.paste();
    const [first] = page.frames;
    for (const message of [
      {ijn: 'height', height: NaN},
      {ijn: 'height', height: Infinity},
      {ijn: 'height', height: '400'},
      {ijn: 'height', height: {valueOf: 400}},
      {ijn: 'height'},
      {ijn: 'width', height: 400},
      {height: 400},
      'height',
      400,
      null,
      undefined,
    ])
      first!.post(message);
    await afterAll();
    expect(first!.height()).to.equal('300px');
    first!.post({ijn: 'height', height: 1e9});
    await until(() => first!.height() !== '300px', 'the largest height');
    expect(first!.height()).to.equal(`${frameHeights.most}px`);
    first!.post({ijn: 'height', height: -5});
    await until(() => first!.height() !== `${frameHeights.most}px`, 'the least height');
    expect(first!.height()).to.equal(`${frameHeights.least}px`);
  });

  it('hears no other frame, and no window that is none', async () => {
    page = await pageWith('/test/pages/nothing.html', ours, ours);
    page.paste();
    const [other, first] = page.frames;
    other!.post({ijn: 'height', height: 500});
    page.inside.postMessage({ijn: 'height', height: 500}, '*');
    window.frames[0]!.postMessage({ijn: 'height', height: 500}, '*');
    await afterAll();
    expect([other!.height(), first!.height()]).to.deep.equal(['300px', '300px']);
  });

  it('leaves no global, and no sign that a content management system would turn into an entity', async () => {
    page = await pageWith(ours);
    page.paste();
    await afterAll();
    // Firefox puts the standard's names there when they are first used; numbers are the frames.
    const added = Object.getOwnPropertyNames(page.inside).filter((name) => !(name in window));
    expect(added.filter((name) => !/^\d+$/.test(name))).to.deep.equal([]);
    expect(frameListener).to.not.match(/[&<>]/);
    expect(frameListener.split('\n')).to.have.length(2);
  });
});
