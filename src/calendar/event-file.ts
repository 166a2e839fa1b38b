/** An event as an iCalendar file (RFC 5545). Pure. */
import {generateIcsCalendar} from 'ts-ics';

/** What stands in it. */
export interface CalendarEvent {
  /** The same for the same event, so that a later file brings the first up to date. */
  uid: string;
  /** Milliseconds since the epoch. */
  written: number;
  starts: number;
  ends: number;
  title: string;
  description: string;
  place: string;
  url: string | undefined;
}

/** Most octets of a line, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * Folds the lines of a file anew: ts-ics counts letters where the standard counts octets, and so makes lines of Arabic twice
 * as long as they may be, and may part the two halves of an emoji.
 */
function foldAnew(file: string): string {
  const encoder = new TextEncoder();
  return file
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => {
      let folded = '';
      let octets = 0;
      for (const letter of line) {
        const size = encoder.encode(letter).length;
        if (octets + size > longestLine) {
          folded += '\r\n ';
          octets = 1;
        }
        folded += letter;
        octets += size;
      }
      return folded;
    })
    .join('\r\n');
}

/** Control characters, besides the usual ones, that some readers take for the end of a line. */
const lineEnds = '\v\f\x1c\x1d\x1e\x85';

/**
 * A text with nothing in it but line breaks that a reader could take for the end of a line: feeds may hold any control
 * character, ts-ics escapes "\n" alone, and some readers go on with the rest as if it were a line of the file.
 */
const inLines = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, (sign) => (lineEnds.includes(sign) ? '\n' : ''));

/** The text of a file with one event. */
export const eventFile = ({
  uid,
  written,
  starts,
  ends,
  title,
  description,
  place,
  url,
}: CalendarEvent): string =>
  foldAnew(
    generateIcsCalendar({
      version: '2.0',
      prodId: '-//ijn-elements//EN',
      method: 'PUBLISH',
      events: [
        {
          uid,
          stamp: {date: new Date(written)},
          start: {date: new Date(starts)},
          end: {date: new Date(ends)},
          summary: inLines(title),
          description: inLines(description),
          location: inLines(place),
          ...(url !== undefined && {url}),
        },
      ],
    }),
  );
