/** A choice in a closed menu with the arrow keys passes languages by: the one at which the keys rest is meant. */

/** Milliseconds that keys rest before a choice counts. */
const rest = 500;

/** Menus that were last touched by a key, and choices that wait. Both by menu. */
const keyed = new WeakSet<HTMLSelectElement>();
const waiting = new WeakMap<HTMLSelectElement, ReturnType<typeof setTimeout>>();

/** Whether a choice in a menu has not been acted on yet. */
export const isWaiting = (menu: HTMLSelectElement): boolean => waiting.has(menu);

const end = (menu: HTMLSelectElement): void => {
  clearTimeout(waiting.get(menu));
  waiting.delete(menu);
};

/** Listens to a menu: at once where it is pointed at or left, after a rest where keys are pressed. */
export function onRestingChoice(choose: (value: string) => void): (event: Event) => void {
  return ({type, currentTarget}) => {
    const menu = currentTarget as HTMLSelectElement;
    const settle = () => {
      end(menu);
      choose(menu.value);
    };
    if (type === 'keydown') keyed.add(menu);
    else if (type === 'pointerdown') keyed.delete(menu);
    else if (type === 'blur') {
      if (isWaiting(menu)) settle();
    } else if (keyed.has(menu)) {
      end(menu);
      waiting.set(menu, setTimeout(settle, rest));
    } else settle();
  };
}
