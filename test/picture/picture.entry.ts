/** What the test in Node has a page do: pictures of the built-in handout, as they are saved. */
import {pictureFile} from '../../src/picture/index.js';
import {frameOf, viewIn} from './view.js';

Object.assign(globalThis, {
  /** The file, and what it must tell. */
  async svgIn(language: string): Promise<{svg: string; told: string[]}> {
    const view = await viewIn(language);
    const {host, root} = frameOf(view);
    const file = await pictureFile(root, view, 'svg');
    host.remove();
    const {title, summary, stages, flows} = view.feed.pipeline;
    const texts = [
      title,
      summary,
      view.feed.publisher.name,
      ...stages.flatMap(({title: name, term, decides, interventions}) => [
        name,
        ...(term ? [term] : []),
        ...decides,
        ...interventions.map(({text}) => text),
      ]),
      ...flows.flatMap(({label}) => (label ? [label] : [])),
    ];
    return {
      svg: await file.text(),
      told: [
        ...texts.map((text) => view.plain(text)),
        view.date(view.feed.issued),
        new URL(view.feed.publisher.url).host,
      ],
    };
  },
});
