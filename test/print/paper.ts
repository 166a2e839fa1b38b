/**
 * What comes out of the printer: a page printed by a browser, read back as its reader has it, from the paper alone.
 * Lengths are millimetres from the top left corner of the sheet.
 */
import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Page} from 'puppeteer-core';
import {findCodes, type Code} from './codes.js';
import {readImages, type Image} from './image.js';

/** The papers of the handout's readers, width by height. */
export const papers = {
  letter: {width: 215.9, height: 279.4},
  a4: {width: 210, height: 297},
} as const;

export interface PrintSettings {
  paper: keyof typeof papers;
  /** Of all four sides, where the page itself does not say; browsers have about 10. */
  margin?: number;
  /** As the box "Background graphics": no, as in browsers. */
  backgrounds?: boolean;
  /**
   * Chromium only: whether a size in `@page` chooses the paper; else the page is laid out for that size and put into the
   * middle of the paper. Firefox always takes the size.
   */
  sizeFromPage?: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Word extends Box {
  text: string;
}

/** One side of paper. */
export interface Sheet {
  width: number;
  height: number;
  /**
   * Its words in reading order, as `plainText`. A line that is cut may stand on both sheets. Firefox's files do not tell
   * all characters: those of Devanagari, Gurmukhi and Chinese, and spaces in Korean, may be U+FFFD.
   */
  text: string;
  words: Word[];
  image: Image;
  /** Its QR codes, from top to bottom and left to right. */
  codes: Code[];
}

/** Prints a page as its browser does and reads the sheets. */
export async function printed(page: Page, settings: PrintSettings): Promise<Sheet[]> {
  return readSheets(await printToPdf(page, settings));
}

/** Prints a page as its browser does: to a PDF file. */
export function printToPdf(
  page: Page,
  {paper, margin = 10, backgrounds = false, sizeFromPage = false}: PrintSettings,
): Promise<Uint8Array> {
  const side = `${margin}mm`;
  return page.pdf({
    format: paper,
    margin: {top: side, right: side, bottom: side, left: side},
    printBackground: backgrounds,
    preferCSSPageSize: sizeFromPage,
  });
}

/**
 * Reads the sheets of a PDF file.
 *
 * @param dotsPerInch At 200, a phone's camera sees no less of a code than we do.
 * @throws where Poppler is not installed.
 */
export async function readSheets(pdf: Uint8Array, dotsPerInch = 200): Promise<Sheet[]> {
  const {pdftoppm, pdftotext} = await programs();
  const folder = await mkdtemp(join(tmpdir(), 'ijn-paper-'));
  try {
    const file = join(folder, 'sheets.pdf');
    await writeFile(file, pdf);
    const [text, boxes, pixels] = await Promise.all([
      output(pdftotext, ['-enc', 'UTF-8', file, '-']),
      output(pdftotext, ['-bbox', '-enc', 'UTF-8', file, '-']),
      output(pdftoppm, ['-gray', '-r', String(dotsPerInch), file]),
    ]);
    const texts = text.toString().split('\f');
    const images = readImages(pixels, dotsPerInch);
    return pagesOf(boxes.toString()).map((page, index) => {
      const image = images[index]!;
      return {
        ...page,
        text: plainText(texts[index]!),
        image,
        codes: findCodes(image),
      };
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Text to compare with that of a sheet, which has Arabic letters by their shapes and marks where its direction turns. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

async function programs(): Promise<{pdftoppm: string; pdftotext: string}> {
  const {pdfPrograms} = (await import(
    new URL('../../scripts/pdf-programs.mjs', import.meta.url).href
  )) as {pdfPrograms: () => {pdftoppm: string; pdftotext: string}};
  return pdfPrograms();
}

async function output(program: string, args: string[]): Promise<Buffer> {
  const options = {encoding: 'buffer', maxBuffer: 2 ** 30} as const;
  return (await promisify(execFile)(program, args, options)).stdout;
}

const millimetres = (points: string) => (Number(points) / 72) * 25.4;

/** What `pdftotext -bbox` writes: pages with words, in points. */
function pagesOf(markup: string): Pick<Sheet, 'width' | 'height' | 'words'>[] {
  const page = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
  const word =
    /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/gs;
  return [...markup.matchAll(page)].map(([, width, height, words]) => ({
    width: millimetres(width!),
    height: millimetres(height!),
    words: [...words!.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
      left: millimetres(left!),
      top: millimetres(top!),
      right: millimetres(right!),
      bottom: millimetres(bottom!),
      text: unescape(text!),
    })),
  }));
}

const unescape = (markup: string) =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
