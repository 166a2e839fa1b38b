import {city} from './city.js';
import {congregation} from './congregation.js';
import {highContrast} from './high-contrast.js';
import {legalAid} from './legal-aid.js';
import type {Look} from './look.js';
import {mutualAid} from './mutual-aid.js';
import {newspaper} from './newspaper.js';
import {union} from './union.js';
import {zine} from './zine.js';

/** The looks of the gallery, in its order. */
export const looks: readonly Look[] = [
  union,
  congregation,
  legalAid,
  zine,
  city,
  mutualAid,
  newspaper,
  highContrast,
];
