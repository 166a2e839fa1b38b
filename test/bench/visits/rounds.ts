import type {Browser} from 'puppeteer-core';
import type {Measurement} from '../report/measurement.js';
import {given} from './content/given.js';
import {contestants, type Contestant} from './contestants.js';
import {readingVisit, signsOf, tappingVisit, type Figures} from './probe/visit.js';
import {requireSameWords, type PageWords} from './same-words.js';

/**
 * Visits all contestants again and again, each round beginning with another one; twice a round, since who taps from the beginning
 * changes what there is to see. Refuses where one of them says other words.
 *
 * @param origin Of the server that has their pages.
 */
export async function measureRounds(
  browser: Browser,
  origin: string,
  rounds: number,
): Promise<Measurement['rows']> {
  const expected = {en: signsOf(given('en')), es: signsOf(given('es'))};
  const values = new Map<Contestant, Record<string, number[]>>();
  // The first round is for the server, which compresses each file when it is asked for it first, and for the words.
  for (let round = 0; round <= rounds; round++) {
    console.log(round === 0 ? 'Whether all say the same' : `Round ${round} of ${rounds}`);
    const measured = new Map<Contestant, Figures>();
    let first: PageWords | undefined;
    for (const contestant of inTurn(round)) {
      const url = `${origin}/${contestant.id}.html`;
      const {figures, words} = await readingVisit(browser, url, expected);
      first ??= words;
      requireSameWords(contestant.id, words, first);
      if (round === 0) continue;
      measured.set(contestant, {...figures, ...(await tappingVisit(browser, url, expected))});
    }
    for (const [contestant, figures] of withTimes(measured)) {
      const list = values.get(contestant) ?? {};
      values.set(contestant, list);
      for (const [name, value] of Object.entries(figures)) (list[name] ??= []).push(value);
    }
  }
  return contestants.map((contestant) => ({
    name: contestant.name,
    values: values.get(contestant) ?? {},
  }));
}

const inTurn = (round: number): Contestant[] =>
  contestants.map((_, i) => contestants[(i + round) % contestants.length] as Contestant);

/** The figures of a round, with how long each takes to its largest paint beside static HTML. */
function withTimes(
  measured: ReadonlyMap<Contestant, Figures>,
): [Contestant, Figures & {times: number}][] {
  const floor = [...measured].find(([{by}]) => by === 'floor')?.[1].largest ?? NaN;
  return [...measured].map(([contestant, figures]) => [
    contestant,
    {...figures, times: figures.largest / floor},
  ]);
}
