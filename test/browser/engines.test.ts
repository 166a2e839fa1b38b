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

  it('verifies Ed25519 signatures', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const message = new TextEncoder().encode('feed');
    const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, message);
    expect(await crypto.subtle.verify('Ed25519', keys.publicKey, signature, message)).to.equal(
      true,
    );
    expect(
      await crypto.subtle.verify('Ed25519', keys.publicKey, signature, new Uint8Array(4)),
    ).to.equal(false);
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
