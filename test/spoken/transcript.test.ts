import {Virtual} from '@guidepup/virtual-screen-reader/browser.js';
import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';
import {fixture} from '../browser/fixture.js';
import {tabStops} from './tab-stops.js';
import {heard, inOrder, isControl, written} from './transcript.js';

const textOf = async (template: TemplateResult, stops: readonly Element[] = []) =>
  written(await heard(await fixture(template)), stops);

describe('the transcript of what is heard', () => {
  it('has a line for each paragraph, of each text on it', async () => {
    expect(
      await textOf(
        html`<div>
          <p>Leads to <bdi lang="en">act.example.org</bdi></p>
          <p>
            By <strong>all of <em>us</em></strong
            >, since <time>May</time>
          </p>
        </div>`,
      ),
    ).to.deep.equal(['Leads to | act.example.org', 'By | all of | us | , since | May']);
  });

  it('says once what has a name, and sets in what is inside of something', async () => {
    expect(
      await textOf(
        html`<article>
          <h3><span>End</span> <span>it</span></h3>
          <ul>
            <li>
              <a href="#here">Call <b>us</b></a>
            </li>
          </ul>
          <dl>
            <dt>Until</dt>
            <dd><time>June</time></dd>
          </dl>
          <output></output>
        </article>`,
      ),
    ).to.deep.equal([
      'article',
      '  heading, End it, level 3',
      '  list',
      '    listitem, level 1, position 1, set size 1',
      '      link, Call us',
      '  term: Until',
      '  definition: June',
      '  status',
    ]);
  });

  it('says nothing of what is hidden', async () => {
    expect(
      await textOf(
        html`<div>
          <p hidden>No</p>
          <p aria-hidden="true">No</p>
          <p style="display: none">No</p>
          <p style="visibility: hidden">No</p>
          <p>Yes</p>
        </div>`,
      ),
    ).to.deep.equal(['Yes']);
  });

  it('marks where the Tab key stops, as often as it does', async () => {
    const page = await fixture(
      html`<div>
        <button>Before</button>
        <section>
          <details>
            <summary>More</summary>
            <a href="#folded">Folded</a>
          </details>
          <a href="#one">One</a> <a>Nowhere</a> <button tabindex="-1">Two</button>
        </section>
        <button>After</button>
      </div>`,
    );
    const section = page.querySelector('section') as HTMLElement;
    const [before, , after] = page.querySelectorAll('button');
    const said = await heard(section);
    const stops = await tabStops(before!, after!);
    expect(stops).to.deep.equal([...section.querySelectorAll('summary, [href="#one"]')]);
    expect(
      inOrder(said)
        .filter(isControl)
        .map(({phrase}) => phrase),
    ).to.deep.equal(['button, More, not expanded', 'link, One', 'button, Two']);
    expect(written(said, stops)).to.deep.equal([
      'group',
      '  [Tab] button, More, not expanded',
      '[Tab] link, One',
      'Nowhere',
      'button, Two',
    ]);
  });

  it('needs the flat copy: the library does not look into shadow roots', async () => {
    const page = await fixture(html`<main><div></div></main>`);
    page.querySelector('div')!.attachShadow({mode: 'open'}).innerHTML = '<h2>Drawn</h2>';
    const reader = new Virtual();
    await reader.start({container: page});
    await reader.next();
    expect(await reader.spokenPhraseLog()).to.not.include('heading, Drawn, level 2');
    await reader.stop();
    expect(written(await heard(page), [])).to.deep.equal(['main', '  heading, Drawn, level 2']);
  });
});
