/** What privacy-traps.js adds to a window. */
export interface TrappedWindow {
  /** Names of what was used, each as often as it was. */
  __touched: string[];
  /** Names of all traps that are set. */
  __trapped: Set<string>;
  /** Addresses that `fetch` was called with. */
  __asked: string[];
}

declare global {
  interface Window {
    __touched: TrappedWindow['__touched'];
    __trapped: TrappedWindow['__trapped'];
    __asked: TrappedWindow['__asked'];
  }
}
