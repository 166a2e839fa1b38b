/** What search engines may know, where it truly fits: events that one can still go to. Pure. */
import type {AttendAction} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';

/** An event as schema.org has it (https://schema.org/Event), in JSON-LD. */
function eventData(action: AttendAction, view: View): object {
  const {publisher, language} = view.feed;
  const url = view.link(action)?.href;
  const description = (action.body ?? []).map((text) => view.plain(text)).join('\n');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: view.plain(action.title),
    ...(description && {description}),
    startDate: action.starts,
    endDate: action.ends,
    eventStatus: 'https://schema.org/EventScheduled',
    location: {'@type': 'Place', name: view.plain(action.place)},
    organizer: {'@type': 'Organization', name: view.plain(publisher.name), url: publisher.url},
    ...(url && {url}),
    inLanguage: language,
  };
}

/**
 * The events of a view that are on and not over. A petition, a telephone call or a donation has no type that says what
 * it is, so nothing is said of those.
 */
export const eventsOf = (view: View): object[] =>
  view.feed.actions
    .filter((action) => action.kind === 'attend')
    .filter(
      (action) =>
        view.isHere(action) && ['open', 'closing', 'upcoming'].includes(view.state(action).state),
    )
    .map((action) => eventData(action, view));
