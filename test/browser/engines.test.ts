import {expect} from 'chai';
import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {axe, fixture} from './fixture.js';
import manifest from '../../package.json' with {type: 'json'};

@customElement('test-greeting')
class TestGreeting extends LitElement {
  static override styles = css`
    :host {
      color: rgb(1 2 3);
    }
  `;

  @property() name = 'nobody';

  override render() {
    return html`<p part="text">Hello, ${this.name}</p>`;
  }
}

describe('the engine under test', () => {
  it('defines and updates a Lit element written with decorators', async () => {
    const element = await fixture<TestGreeting>(html`<test-greeting name="Ana"></test-greeting>`);
    expect(element).to.be.instanceOf(TestGreeting);
    expect(element.shadowRoot?.textContent).to.contain('Hello, Ana');
    element.name = 'Li';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('Hello, Li');
  });

  it('applies static styles through adoptedStyleSheets', async () => {
    const element = await fixture(html`<test-greeting></test-greeting>`);
    expect(element.shadowRoot?.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('has custom states, which :state() selects', async () => {
    class TestStates extends HTMLElement {
      internals = this.attachInternals();
    }
    customElements.define('test-states', TestStates);
    const element = await fixture<TestStates>(html`<test-states></test-states>`);
    element.internals.states.add('loading');
    expect(element.matches(':state(loading)')).to.equal(true);
  });

  it('has container queries', () => {
    expect(CSS.supports('container-type: inline-size')).to.equal(true);
  });

  it('has light-dark()', () => {
    expect(CSS.supports('color: light-dark(black, white)')).to.equal(true);
  });

  it('verifies Ed25519 signatures (RFC 8032, 7.1, test 1)', async () => {
    const bytes = (hex: string) =>
      Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const raw = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    const signature = bytes(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    const verify = (message: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.verify('Ed25519', key, signature, message);
    expect(await verify(new Uint8Array())).to.equal(true);
    expect(await verify(new Uint8Array(1))).to.equal(false);
  });

  it('imports JSON modules', () => {
    expect(manifest.name).to.equal('ijn-elements');
  });

  it('has a page in the foreground, with focus', () => {
    expect(document.visibilityState).to.equal('visible');
    expect(document.hasFocus()).to.equal(true);
  });

  it('runs axe, contrast of colours included', async () => {
    const good = await fixture(html`<p style="color: black; background: white">Legible</p>`);
    expect(await axe(good)).to.equal('');
    const faint = await fixture(html`<p style="color: #ccc; background: white">Faint</p>`);
    expect(await axe(faint)).to.match(/^color-contrast: /);
  });
});
