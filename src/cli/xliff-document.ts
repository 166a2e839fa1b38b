/** An XLIFF file in memory. */

/** A remark for translators; `from` says whose it is. */
export interface XliffNote {
  text: string;
  from?: string | undefined;
}

/** The words of a translator. Values in them stand as placeholders.ts tells. */
export interface XliffTarget {
  text: string;
  /** One of XLIFF's states; without one, nobody has said how far the translation is. */
  state?: string | undefined;
  /** `xml:lang`, for words that stay in another language than the file's: a name, a slogan. */
  language?: string | undefined;
  /** Name of the phase in which it got its state: who has read it. */
  phase?: string | undefined;
}

/** Which source a target was made for; made-for.ts tells why. */
export interface MadeFor {
  /** Hash of the source that the target was made for. */
  source: string;
  /** Hash of the source that translators were asked to fit it to. */
  asked?: string | undefined;
  /** Hash of the target as it was when they were asked. */
  target?: string | undefined;
}

/** One text and its translation. */
export interface XliffUnit {
  id: string;
  source: string;
  target?: XliffTarget | undefined;
  notes: XliffNote[];
  /** Most characters that a target should have. */
  maxLength?: number | undefined;
  madeFor?: MadeFor | undefined;
  /** What the units of one message have in common that differs with a number. */
  plural?: string | undefined;
}

/** A round of work on the file, as a reading by a person who is named. */
export interface XliffPhase {
  name: string;
  /** As in `review`. */
  process: string;
  /** The others that XLIFF has, as `contact-name` and `date`. */
  attributes: Record<string, string>;
  notes: XliffNote[];
}

/** One XLIFF file. */
export interface XliffDocument {
  /** The file that the sources come from. */
  original: string;
  sourceLanguage: string;
  targetLanguage: string;
  phases?: XliffPhase[] | undefined;
  /** Remarks about the file as a whole. */
  notes: XliffNote[];
  units: XliffUnit[];
}

/** Namespace of XLIFF 1.2. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:1.2';

/** What marks the units of one message that differs with a number, as XLIFF's guide for gettext has it. */
export const pluralGroup = 'x-gettext-plurals';

/**
 * XML 1.0 cannot hold these, not even escaped (section 2.2); and U+FFFD stands where something could not be read.
 */
export const notXml = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffd-\uffff]|\p{Surrogate}/u;

/** What is wrong with an XLIFF file, in words that name the file and, where there is one, the unit. */
export class XliffError extends Error {
  override name = 'XliffError';

  constructor(
    readonly file: string,
    readonly unit: string | undefined,
    readonly reason: string,
  ) {
    super(`${file}${unit === undefined ? '' : `, unit "${unit}"`}: ${reason}`);
  }
}
