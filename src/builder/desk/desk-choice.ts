/** What an editor chose at the desk. Pure. */
import type {ElementName} from '../../embed/attributes.js';
import {sourceLanguage} from '../../locale/strings.js';
import type {Choice} from '../choice.js';
import type {Inspection, OpenedFile} from './inspection.js';

/** What can be chosen at the desk. */
export interface DeskChoice {
  /** Name of the file that is edited. */
  file: string;
  element: ElementName;
  /** Id of the action on show, where it is one action. */
  action?: string | undefined;
  /** Language that visitors ask for. */
  language: string;
  /** Milliseconds since the epoch; without it, now. */
  at?: number | undefined;
  width: Choice['width'];
  background: Choice['background'];
}

/** What is chosen before anybody chose. */
export const firstChoice: DeskChoice = {
  file: '',
  element: 'ijn-principles',
  language: '',
  width: 'column',
  background: 'light',
};

/** Characters of a feed from which on the whole handout takes seconds to draw. It can be chosen all the same. */
const long = 400_000;

/** The choice with which a file is looked at first. Of one that is long it is one action: the page would stand still meanwhile. */
export const beginningWith = (choice: DeskChoice, {name, text}: OpenedFile): DeskChoice => ({
  ...choice,
  file: name,
  language: '',
  action: undefined,
  ...(text.length > long && {element: 'ijn-action-card'}),
});

/** The language that the visitor asks for: at first, that of the file. */
export function visitorLanguage(
  {language, file}: DeskChoice,
  inspection: Inspection | undefined,
): string {
  const [own] = Object.entries(inspection?.languages ?? {}).find(([, name]) => name === file) ?? [];
  return language || (inspection?.overview?.facts.language ?? own ?? sourceLanguage);
}
