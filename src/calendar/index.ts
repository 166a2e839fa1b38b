/**
 * Puts an event into a visitor's calendar. One file of the script tag (`dist/ijn-calendar.js`), one dynamic `import()` in
 * npm, loaded when a visitor asks for it.
 */
export {eventFile, type CalendarEvent} from './event-file.js';
