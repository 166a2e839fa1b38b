import {html, type TemplateResult} from 'lit';
import type {AttendAction} from '../feed/feed.generated.js';
import {say} from '../handout/copy.js';
import type {View} from '../handout/view.js';
import {saveFile} from '../shared/save-file.js';
import {loadCalendar} from './load-calendar.js';

/** A file that puts an event into the calendar of whatever device the visitor has. */
export function calendarTemplate(action: AttendAction, view: View): TemplateResult {
  const {msg, feed} = view;
  const onClick = async ({currentTarget}: Event) => {
    if (!view.act(action, 'calendar')) return;
    const button = currentTarget as Element;
    say(button, '', view);
    try {
      const {eventFile} = await loadCalendar(view.loadModule);
      const url = view.link(action)?.href;
      const file = eventFile({
        uid: `${feed.id}.${action.id}@${new URL(feed.publisher.url).host}`,
        written: Date.parse(feed.issued),
        starts: Date.parse(action.starts),
        ends: Date.parse(action.ends),
        title: view.plain(action.title),
        description: [...(action.body ?? []).map((text) => view.plain(text)), url ?? ''].join('\n'),
        place: view.plain(action.place),
        url,
      });
      saveFile(new File([file], `${action.id}.ics`, {type: 'text/calendar'}));
      say(
        button,
        msg('If your browser offers no file now, please note the date.', {
          desc: 'After the button that puts an event into the calendar, by a file',
        }),
        view,
      );
    } catch (error) {
      // oxlint-disable-next-line no-console
      console.error(`The event "${action.id}" cannot be put into a file.`, error);
      say(button, msg('This cannot be shown right now. Please try again later.'), view);
    }
  };
  return html`<button class="button" part="calendar-button" type="button" @click=${onClick}>
      ${view.ui(msg('Put it in your calendar'))}
    </button>
    <output class="said"></output>`;
}
