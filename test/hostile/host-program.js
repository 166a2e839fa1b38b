/** What each hostile page has of its own, and must still have when our elements are in it. */
(() => {
  customElements.define(
    'host-widget',
    class extends HTMLElement {
      connectedCallback() {
        this.textContent = 'A widget of the page';
      }
    },
  );
  const {page} = window;
  page.check(
    'the widget of the page is there',
    () => document.querySelector('host-widget').textContent === 'A widget of the page',
  );
  page.check('its heading is there', () => document.querySelector('h1').textContent === 'Ours');
  page.check('its registry is open', () => {
    customElements.define('host-later', class extends HTMLElement {});
    return Boolean(customElements.get('host-later'));
  });
  page.check('its lists work', () => [...[1, 2].map((each) => each + 1)].join() === '2,3');
  page.check(
    'its head has no script more',
    () => document.querySelectorAll('head script[src*="ijn-"]').length === 0,
  );
})();
