import {expect} from 'chai';
import type {Feed} from '../../src/feed/feed.generated.js';
import {describeProblem, parseFeed} from '../../src/feed/index.js';
import {everyKind, feedOf, makeCall, makeFeed, makeSign} from './feeds.js';

/** A feed as JSON holds it, in which a test may put anything. */
interface Loose {
  [name: string]: Loose;
}

const spoiled = (spoil: (feed: Loose) => void, feed: Feed = makeFeed()) => {
  const copy = JSON.parse(JSON.stringify(feed)) as Loose;
  spoil(copy);
  return parseFeed(copy);
};

const put = (holder: Loose | undefined, name: string, value: unknown) => {
  (holder as Record<string, unknown>)[name] = value;
};

const paths = ({problems}: {problems: {path: string}[]}) => problems.map(({path}) => path);

const reasons = (input: unknown) => {
  const {feed, problems} = parseFeed(input);
  expect(feed).to.equal(undefined);
  return problems.map(describeProblem).join(' ');
};

describe('parseFeed', () => {
  it('takes a value, JSON text, bytes or a buffer, and hands on a copy', () => {
    const feed = makeFeed();
    const text = JSON.stringify(feed);
    const bytes = new TextEncoder().encode(text);
    for (const input of [feed, text, bytes, bytes.buffer])
      expect(parseFeed(input)).to.deep.equal({feed, problems: []});
    expect(parseFeed(feed).feed?.principles).to.not.equal(feed.principles);
  });

  it('takes one open action of each kind', () => {
    const feed = feedOf(everyKind());
    expect(parseFeed(feed)).to.deep.equal({feed, problems: []});
  });

  it('passes over a byte order mark', () => {
    const text = `\ufeff${JSON.stringify(makeFeed())}`;
    expect(parseFeed(text).problems).to.deep.equal([]);
    expect(parseFeed(new TextEncoder().encode(text)).problems).to.deep.equal([]);
  });

  it('ignores fields that it does not know', () => {
    const {feed, problems} = spoiled((loose) => {
      put(loose, 'later', {version: 2});
      put(loose['actions']?.[0], 'colour', 'red');
    });
    expect(problems.filter(({severity}) => severity === 'error')).to.deep.equal([]);
    expect(feed).to.not.have.property('later');
    expect(feed?.actions[0]).to.not.have.property('colour');
  });

  it('does not let a key of JSON reach a prototype', () => {
    const {feed} = parseFeed(
      JSON.stringify(makeFeed()).replace('{', '{"__proto__":{"expires":"2020-01-01T00:00:00Z"},'),
    );
    expect(feed).to.have.property('version', 1);
    expect(feed?.expires).to.equal(undefined);
  });

  describe('tells where, what and how to mend it', () => {
    it('in words that an editor understands', () => {
      const {problems} = spoiled((feed) => put(feed['actions']?.[0], 'url', 'http://a.example'));
      expect(problems[0]).to.include({
        path: 'actions[0].url',
        value: 'http://a.example',
        severity: 'error',
      });
      expect(problems[0]?.mend).to.contain('https://');
      expect(describeProblem(problems[0]!)).to.match(/^actions\[0\]\.url is .*To mend it: /);
    });

    it('of a field that is missing', () => {
      const {feed, problems} = spoiled((loose) => delete loose['title']);
      expect(feed).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(describeProblem(problems[0]!)).to.contain('title is missing');
    });

    it('with the index of the editor, though earlier items were dropped', () => {
      const feed = feedOf(['a', 'b', 'c', 'd'].map((id) => makeSign({id})));
      const parsed = spoiled((loose) => {
        put(loose['actions']?.[0], 'kind', 'hologram');
        delete loose['actions']?.[2]?.['url'];
        put(loose['actions']?.[3], 'stages', ['nowhere']);
      }, feed);
      expect(paths(parsed).sort()).to.deep.equal([
        'actions[0].kind',
        'actions[2].url',
        'actions[3].stages',
      ]);
      expect(parsed.feed?.actions.map(({id}) => id)).to.deep.equal(['b', 'd']);
    });

    it('of everything that is wrong, not of the first alone', () => {
      const parsed = spoiled((feed) => {
        put(feed, 'issued', 'yesterday');
        put(feed, 'timeZone', 'Mars/Olympus');
        put(feed['publisher'], 'url', 'javascript:alert(1)');
      });
      expect(paths(parsed)).to.have.members(['issued', 'timeZone', 'publisher.url']);
    });
  });

  describe('leaves out a bad item, with what refers to it', () => {
    it('an action', () => {
      const {feed, problems} = spoiled((loose) => put(loose['actions']?.[0], 'title', ''));
      expect(feed?.actions).to.deep.equal([]);
      expect(feed?.principles.map(({actions}) => actions)).to.deep.equal([[], []]);
      expect(feed?.pipeline.stages[0]?.interventions[0]).to.deep.equal({
        text: 'Sign it',
        actions: [],
      });
      expect(problems[0]?.path).to.equal('actions[0].title');
    });

    it('a stage, with the ways from and to it', () => {
      const {feed, problems} = spoiled((loose) =>
        put(loose['pipeline']?.['stages']?.[1], 'body', 'no list'),
      );
      expect(feed?.pipeline.stages.map(({id}) => id)).to.deep.equal(['stop', 'release']);
      expect(feed?.pipeline.flows.map(({from, to}) => `${from} ${to}`)).to.deep.equal([
        'stop release',
      ]);
      expect(feed?.principles[1]?.stages).to.deep.equal([]);
      expect(problems[0]?.path).to.equal('pipeline.stages[1].body');
    });

    it('a principle, a partner, a source, a figure, a phone, office hours', () => {
      const call = makeCall({
        phones: [
          {label: 'Bad', number: '12345'},
          {
            label: 'Good',
            number: '+12025550123',
            hours: [
              {days: ['mon'], opens: '09:00', closes: '25:00', timeZone: 'UTC'},
              {days: ['tue'], opens: '09:00', closes: '17:00', timeZone: 'UTC'},
            ],
          },
        ],
        sources: [
          {title: 'Bad', url: 'ftp://a.example'},
          {title: 'Good', url: 'https://a.example/'},
        ],
      });
      const {feed, problems} = spoiled(
        (loose) => {
          put(loose['principles']?.[0], 'title', 7);
          put(loose['partners']?.[0], 'url', 'partner.example');
          put(loose['pipeline']?.['stages']?.[0]?.['figures']?.[0], 'asOf', 'lately');
        },
        feedOf([call]),
      );
      expect(feed?.principles.map(({id}) => id)).to.deep.equal(['second']);
      expect(feed?.partners).to.deep.equal([]);
      expect(feed?.pipeline.stages[0]?.figures).to.deep.equal([]);
      const kept = feed?.actions[0];
      expect(kept?.sources?.map(({title}) => title)).to.deep.equal(['Good']);
      const phones = kept?.kind === 'call' ? kept.phones : [];
      expect(phones.map(({label}) => label)).to.deep.equal(['Good']);
      expect(phones[0]?.hours?.map(({days}) => days)).to.deep.equal([['tue']]);
      expect(problems).to.have.length(6);
    });

    it('an action of a kind that it does not know', () => {
      const {feed, problems} = spoiled((loose) => put(loose['actions']?.[0], 'kind', 'teleport'));
      expect(feed?.actions).to.deep.equal([]);
      expect(problems[0]).to.include({path: 'actions[0].kind', value: 'teleport'});
    });

    it('the second of two with one id', () => {
      const {feed, problems} = parseFeed(
        feedOf([makeSign({title: 'One'}), makeSign({title: 'Two'})]),
      );
      expect(feed?.actions.map(({title}) => title)).to.deep.equal(['One']);
      expect(problems[0]).to.have.property('path', 'actions[1].id');
    });

    it('a name of something that is not there, and nothing else', () => {
      const {feed, problems} = parseFeed(
        makeFeed((changed) => changed.principles[0]?.actions.push('ghost')),
      );
      expect(feed?.principles[0]?.actions).to.deep.equal(['petition']);
      expect(problems[0]?.path).to.match(/^principles\[0\]\.actions/);
      expect(problems[0]?.reason).to.contain('ghost');
    });
  });

  describe('has rules between fields', () => {
    const dropped = (action: Feed['actions'][number]) => {
      const parsed = parseFeed(feedOf([action]));
      return {kept: parsed.feed?.actions.length, paths: paths(parsed)};
    };

    for (const status of ['won', 'lost'] as const) {
      it(`${status} asks for an outcome`, () => {
        expect(dropped(makeSign({status}))).to.deep.equal({kept: 0, paths: ['actions[0].outcome']});
        const outcome = {summary: 'So it ended.', date: '2026', sources: []};
        expect(dropped(makeSign({status, outcome}))).to.deep.equal({kept: 1, paths: []});
      });
    }

    for (const kind of ['sign', 'donate', 'read', 'listen'] as const) {
      it(`an open ${kind} leads somewhere; an ended one need not`, () => {
        const {url: _, ...nowhere} = makeSign();
        expect(dropped({...nowhere, kind})).to.deep.equal({kept: 0, paths: ['actions[0].url']});
        expect(dropped({...nowhere, kind, status: 'ended'})).to.deep.equal({kept: 1, paths: []});
      });
    }

    it('an action does not close before it opens, nor an event end before it starts', () => {
      expect(dropped(makeSign({opens: '2026-12-02', closes: '2026-12-01'})).kept).to.equal(0);
      expect(dropped(makeSign({opens: '2026-12-01', closes: '2026-12-01'})).kept).to.equal(1);
      const [event] = everyKind().filter(({kind}) => kind === 'attend');
      expect(
        dropped({...event!, starts: '2027-01-01T00:00:00Z'} as Feed['actions'][number]).kept,
      ).to.equal(0);
    });
  });

  describe('has rules between flows', () => {
    const ids = ['stop', 'jail', 'court', 'release'];
    const withFlows = (...flows: Feed['pipeline']['flows']) => {
      const {feed, problems} = parseFeed(
        makeFeed(({principles, pipeline}) => {
          for (const principle of principles) principle.stages = [];
          const [stage] = pipeline.stages;
          pipeline.stages = ids.map((id) => ({...stage!, id}));
          pipeline.flows = [
            {from: 'stop', to: 'jail', kind: 'main'},
            {from: 'jail', to: 'court', kind: 'main'},
            ...flows,
          ];
        }),
      );
      expect(feed?.pipeline.stages.map(({id}) => id)).to.deep.equal(ids);
      expect(feed?.pipeline.flows.slice(0, 2).every(({kind}) => kind === 'main')).to.equal(true);
      return {kept: feed!.pipeline.flows.length - 2, told: problems.map(describeProblem)};
    };

    it('a circle is opened where it leads back', () => {
      expect(withFlows({from: 'court', to: 'stop', kind: 'bypass'})).to.deep.equal({
        kept: 0,
        told: [
          'pipeline.flows[2] closes a circle: stop → jail → court → stop. ' +
            'To mend it: take it out, or lead it to a later stage.',
        ],
      });
      expect(withFlows({from: 'jail', to: 'jail', kind: 'exit'}).told.join()).to.contain(
        'pipeline.flows[2] closes a circle: jail → jail.',
      );
    });

    it('none leads back', () => {
      expect(withFlows({from: 'release', to: 'court', kind: 'bypass'})).to.deep.equal({
        kept: 0,
        told: [
          'pipeline.flows[2] leads back: "court" stands before "release" in the list. ' +
            'To mend it: move one of the two stages, or swap "from" and "to".',
        ],
      });
    });

    it('none is there twice, though its words differ', () => {
      const flow = {from: 'stop', to: 'court', kind: 'bypass'} as const;
      expect(withFlows(flow, {...flow, label: 'Street arrest'})).to.deep.equal({
        kept: 1,
        told: [
          'pipeline.flows[3] is there twice: stop → court, bypass. To mend it: take one of the two out.',
        ],
      });
    });

    it('no exit leads to the main line', () => {
      expect(withFlows({from: 'stop', to: 'court', kind: 'exit'})).to.deep.equal({
        kept: 0,
        told: [
          'pipeline.flows[2] is an exit to "court", which is no way out: a main flow passes it. ' +
            'To mend it: lead it to a way out, or make it a bypass.',
        ],
      });
    });

    it('no line leaves a way out', () => {
      expect(
        withFlows(
          {from: 'stop', to: 'jail', kind: 'bypass'},
          {from: 'stop', to: 'release', kind: 'exit'},
        ),
      ).to.deep.equal({kept: 2, told: []});
      const parsed = parseFeed(
        makeFeed(({pipeline}) => {
          pipeline.flows = [
            {from: 'stop', to: 'hold', kind: 'exit'},
            {from: 'hold', to: 'release', kind: 'main'},
          ];
        }),
      );
      expect(parsed.feed?.pipeline.flows).to.have.length(1);
      expect(parsed.problems.map(describeProblem)).to.deep.equal([
        'pipeline.flows[1] leaves "hold", a way out: only exits lead there. ' +
          'To mend it: take it out or make it an exit; or let a main flow lead to "hold".',
      ]);
    });

    it('each is told where the editor has it, though others were left out', () => {
      const flow = {from: 'court', to: 'stop', kind: 'bypass'} as const;
      const {told} = withFlows({...flow, to: 'nowhere'}, flow, {...flow, from: 'jail'});
      expect(told.map((text) => text.split(' ')[0])).to.deep.equal([
        'pipeline.flows[2]',
        'pipeline.flows[3]',
        'pipeline.flows[4]',
      ]);
    });
  });

  describe('refuses the whole', () => {
    it('what is not JSON', () => {
      for (const input of ['', 'hello', '{', '<!doctype html>', new Uint8Array()])
        expect(reasons(input)).to.contain('is not JSON');
    });

    it('what is not UTF-8', () => {
      expect(reasons(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).to.contain('is not UTF-8');
    });

    it('JSON of another kind', () => {
      for (const input of ['null', '[]', '"feed"', '7']) expect(reasons(input)).to.not.equal('');
    });

    it('what is larger than 2 MiB, as text and as bytes', () => {
      const long = JSON.stringify(makeFeed()).padEnd(2 * 1024 * 1024 + 1);
      expect(reasons(long)).to.contain('larger than 2 MiB');
      expect(reasons(new TextEncoder().encode(long))).to.contain('larger than 2 MiB');
      expect(parseFeed(long.slice(0, -1)).problems).to.deep.equal([]);
    });

    it('more than 5,000 actions', () => {
      const many = Array.from({length: 5001}, (_, i) => makeSign({id: `a${i}`}));
      expect(reasons(feedOf(many))).to.contain('actions has more than 5000 items');
      expect(parseFeed(feedOf(many.slice(1))).problems).to.deep.equal([]);
    });

    it('what names actions a thousand times over: each is drawn', () => {
      const named = (times: number) =>
        makeFeed((feed) => {
          const [first] = feed.principles;
          const [stage] = feed.pipeline.stages;
          stage!.interventions = [{text: 'Sign it', actions: ['petition']}];
          feed.principles = Array.from({length: times}, (_, i) => ({
            ...first!,
            id: `p${Math.floor(i / 500)}`,
            actions: Array<string>(Math.min(500, times - i)).fill('petition'),
          })).filter((_, i) => i % 500 === 0);
        });
      expect(parseFeed(named(999)).problems).to.deep.equal([]);
      expect(reasons(named(1000))).to.contain('names actions 1001 times');
    });

    it('more office hours than a page can look at whenever it is drawn', () => {
      const hours = (spans: number) =>
        feedOf(
          Array.from({length: Math.ceil(spans / 14)}, (_, i) =>
            makeCall({
              id: `call-${i}`,
              phones: [
                {
                  label: 'Desk',
                  number: '+12025550123',
                  hours: Array.from({length: Math.min(14, spans - 14 * i)}, () => ({
                    days: ['mon' as const],
                    opens: '09:00',
                    closes: '17:00',
                    timeZone: 'America/New_York',
                  })),
                },
              ],
            }),
          ),
        );
      expect(parseFeed(hours(500)).problems).to.deep.equal([]);
      expect(reasons(hours(501))).to.contain('holds 501 spans of office hours');
    });

    describe('what is nested too deep', () => {
      const nested = (levels: number, open = '[', close = ']') =>
        open.repeat(levels) + close.repeat(levels);
      const withExtra = (json: string) =>
        JSON.stringify(makeFeed()).replace('{', `{"extra":${json},`);

      it('to the limit is read, beyond it refused', () => {
        expect(parseFeed(withExtra(nested(31))).problems).to.deep.equal([]);
        expect(reasons(withExtra(nested(32)))).to.contain('32 levels deep');
        expect(reasons(withExtra(nested(32, '{"a":', '}').replace('}', '1}')))).to.contain('deep');
      });

      it('a hundred thousand levels, closed or not, as text and as bytes', () => {
        for (const json of [nested(100_000), '['.repeat(100_000), withExtra(nested(100_000))]) {
          expect(reasons(json)).to.contain('levels deep');
          expect(reasons(new TextEncoder().encode(json))).to.contain('levels deep');
        }
      });

      it('as a value does not matter: only known fields are looked at', () => {
        let deep: unknown = [];
        for (let i = 0; i < 100_000; i++) deep = [deep];
        expect(parseFeed({...makeFeed(), extra: deep}).problems).to.deep.equal([]);
        expect(parseFeed({...makeFeed(), title: deep}).problems).to.have.length(1);
      });

      it('is not what stands in words', () => {
        const feed = makeFeed((changed) => (changed.title = `\\" ${'[{'.repeat(100)} \\`));
        expect(parseFeed(JSON.stringify(feed))).to.deep.equal({feed, problems: []});
      });
    });

    it('another version, and what is bad at the top', () => {
      expect(reasons({...makeFeed(), version: 2})).to.contain('version is not 1');
      expect(reasons({...makeFeed(), sequence: -1})).to.contain('sequence');
      expect(reasons({...makeFeed(), expires: '2020-01-01T00:00:00Z'})).to.contain('expires');
    });
  });

  describe('checks letters', () => {
    const titled = (title: string) =>
      parseFeed(makeFeed((feed) => (feed.actions[0]!.title = title))).feed?.actions.length;

    for (const [name, code] of Object.entries({
      LRE: 0x202a,
      PDF: 0x202c,
      RLO: 0x202e,
      LRI: 0x2066,
      PDI: 0x2069,
    })) {
      it(`refuses ${name}, which can make words lie about their order`, () => {
        expect(titled(`a${String.fromCodePoint(code)}b`)).to.equal(0);
      });
    }

    it('refuses half of a surrogate pair', () => {
      expect(titled('a\ud83d')).to.equal(0);
      expect(titled('\udc00b')).to.equal(0);
    });

    it('accepts what languages and emoji need: ZWJ, ZWNJ, LRM, RLM', () => {
      expect(titled('👩🏾‍🌾 کر\u200cنا \u200e\u200f')).to.equal(1);
    });

    it('refuses accents piled on each other, which would paint over other lines', () => {
      expect(titled(`a${'\u030d'.repeat(7)}`)).to.equal(0);
      expect(titled(`a${'\u030d'.repeat(6)}b${'\u0306'.repeat(6)}`)).to.equal(1);
    });

    it('accepts the marks that languages write', () => {
      for (const words of [
        'Việt Nam: quyền được ở lại',
        'ਪੰਜਾਬੀ ਵਿੱਚ',
        'اُردُو مِیں',
        'السَّلَامُ عَلَيْكُمْ',
        'नमस्ते',
        'བོད་སྐད',
        'ภาษาไทยที่นี่',
      ])
        for (const form of ['NFC', 'NFD'] as const)
          expect(titled(words.normalize(form))).to.equal(1);
    });

    it('refuses words that are only space', () => {
      expect(titled(' \n\t')).to.equal(0);
    });
  });
});
