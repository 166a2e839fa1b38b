/** What is written for people: colour and width where there is a terminal, plain lines everywhere else. */
import {stripVTControlCharacters, styleText} from 'node:util';

/** What a colour is to say. */
export type Tone = 'good' | 'bad' | 'care' | 'quiet' | 'strong';

const styles = {good: 'green', bad: 'red', care: 'yellow', quiet: 'dim', strong: 'bold'} as const;

/** Most columns of a line that is to be read. */
const widest = 100;

type Output = NodeJS.WriteStream;

/** The words in their colour, if the output is a terminal that shows colours and NO_COLOR is not set. */
export const toned = (tone: Tone, text: string, output: Output = process.stdout): string =>
  styleText(styles[tone], text, {stream: output});

/** Writes lines for people. */
export function say(text = '', output: Output = process.stdout): void {
  // Some terminals do not tell how wide they are.
  const width = output.isTTY ? Math.min(output.columns || 80, widest) : Infinity;
  output.write(`${wrapped(harmless(text), width)}\n`);
}

/** What a feed from elsewhere could steer a terminal with, or make a line say something else with, made visible. */
const harmless = (text: string): string =>
  text.replaceAll(steering, (match, tone = '') =>
    // Our own marks for colours.
    tone !== '' && match.startsWith('\u001b')
      ? match
      : `\\u${match.charCodeAt(0).toString(16).padStart(4, '0')}${tone}`,
  );

/** Control characters but the line feed, with what makes an escape a mark for colours; and marks that turn the direction. */
const steering = /(?!\n)\p{Cc}(\[\d{1,2}m)?|[\u202a-\u202e\u2066-\u2069]/gu;

/** Writes the answer of `--json`, which no terminal's width may break. */
export function answer(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Tells on a terminal what takes a while; kept out of files and pipes. */
export function tellProgress(text: string): void {
  if (process.stderr.isTTY) say(toned('quiet', text, process.stderr), process.stderr);
}

/** Breaks lines between words; what follows a break is indented as its line. */
export function wrapped(text: string, width: number): string {
  if (width === Infinity) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      const lines = [indent];
      let used = 0;
      for (const word of line.slice(indent.length).split(' ')) {
        const columns = visible(word);
        if (lines.at(-1) === indent) {
          lines[lines.length - 1] += word;
          used = indent.length + columns;
        } else if (used + 1 + columns <= width) {
          lines[lines.length - 1] += ` ${word}`;
          used += 1 + columns;
        } else {
          lines.push(indent + word);
          used = indent.length + columns;
        }
      }
      return lines;
    })
    .join('\n');
}

/** Columns that a text takes, without the marks for colours. */
const visible = (text: string) => stripVTControlCharacters(text).length;

/** `1 error`, `2 errors`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
