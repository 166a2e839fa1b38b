import type {Action} from '../feed/feed.generated.js';
import {safeLink, type SafeLink} from '../feed/safe-link.js';

/** The link of an action, with the attribution code of the page where the feed names a parameter for one. */
export const link = (
  {url = '', sourceParameter: name}: Action,
  source: string | null | undefined,
): SafeLink | undefined => safeLink(url, name && source ? {name, value: source} : undefined);
