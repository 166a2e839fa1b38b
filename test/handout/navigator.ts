import {afterwards} from './elements.js';

/** Puts another value in place of a property of the navigator until the end of the test. */
export function replaceInNavigator(name: 'share' | 'clipboard' | 'wakeLock', value: unknown): void {
  Object.defineProperty(navigator, name, {value, configurable: true});
  afterwards(() => Reflect.deleteProperty(navigator, name));
}
