/** Telephone numbers that cannot be right. Pure. */
import {
  getExampleNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import {formats} from '../../feed/formats.js';
import type {Problem} from '../../feed/problem.js';
import {placesOf} from '../schema-walk.js';
import {warning} from './warning.js';

/** Numbers of the right form that no telephone can have. */
export function impossiblePhones(document: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const place of placesOf(document)) {
    if (place.kind !== 'string' || place.format !== 'phone') continue;
    const number = String(place.value);
    if (!formats.phone.test(number) || parsePhoneNumberFromString(number)?.isValid()) continue;
    problems.push(
      warning(
        place.path,
        number,
        reasonFor(number),
        'compare it with where you have it from, digit by digit',
      ),
    );
  }
  return problems;
}

function reasonFor(number: string): string {
  switch (validatePhoneNumberLength(number)) {
    case 'INVALID_COUNTRY':
      return 'begins with no country code that there is; +1 is the United States and Canada';
    case 'TOO_SHORT':
      return `has too few digits${expected(number)}`;
    case 'TOO_LONG':
      return `has too many digits${expected(number)}`;
    case 'INVALID_LENGTH':
      return `has too few or too many digits${expected(number)}`;
    default:
      return `is a number that is not in use${expected(number)}`;
  }
}

/** How many digits a number of the same country has, by libphonenumber's own example. */
function expected(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  const country = parsed?.country ?? (parsed?.countryCallingCode === '1' ? 'US' : undefined);
  const example = country && getExampleNumber(country, examples);
  return example
    ? `; expected are ${example.nationalNumber.length} digits after +${example.countryCallingCode}, beginning with an area code that there is`
    : '';
}
