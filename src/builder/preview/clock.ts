/**
 * The clock of this page, which can be set to any date. It is one of its own from the moment this module is loaded, so that
 * scripts that come later know no other.
 */
const RealDate = Date;

/** How far it is ahead of the real one, in milliseconds. */
let ahead = 0;

/** Sets the clock; it goes on from there. Without a time, it shows the real one. */
export function setClock(time: number | undefined): void {
  ahead = time === undefined ? 0 : time - RealDate.now();
}

const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  construct: (date, values, made) =>
    Reflect.construct(date, values.length === 0 ? [now()] : values, made) as Date,
  apply: () => new RealDate(now()).toString(),
});
