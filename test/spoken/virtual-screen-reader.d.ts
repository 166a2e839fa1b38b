// The package has types beside its bundle for browsers, but under a name by which TypeScript does not find them.
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export {Virtual} from '@guidepup/virtual-screen-reader';
}
