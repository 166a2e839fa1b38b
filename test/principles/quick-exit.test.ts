import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {afterwards, mount, part, says, shown} from '../handout/elements.js';

/** A handout with a way out, and how often it was taken. */
async function withExit() {
  const element = await shown(mount('ijn-principles', {'quick-exit': 'https://weather.example/'}));
  let left = 0;
  const exit = part<HTMLAnchorElement>(element, 'quick-exit')!;
  // Taken before it leaves the page of the tests.
  exit.addEventListener(
    'click',
    (event) => {
      left++;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    {capture: true},
  );
  await until(() => says(element).includes('press Shift three times'), 'the keyboard’s way');
  return {element, left: () => left};
}

const press = (...keys: string[]) => {
  for (const key of keys) document.dispatchEvent(new KeyboardEvent('keyup', {key, bubbles: true}));
};

describe('the way out', () => {
  it('is not promised where it leads nowhere', async () => {
    const element = await shown(mount('ijn-principles', {'quick-exit': 'about:blank'}));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(part(element, 'quick-exit')).to.equal(null);
    expect(says(element)).to.not.contain('Shift');
  });

  it('hides the page, and does not tell the next one where it was', async () => {
    const element = await shown(mount('ijn-principles', {'quick-exit': '#here'}));
    expect(part(element, 'quick-exit')).to.equal(null);
    element.quickExit = 'https://weather.example/';
    await until(() => says(element).includes('Shift'), 'the controls');
    const exit = part<HTMLAnchorElement>(element, 'quick-exit')!;
    // What the element does comes at the target; this stops it before.
    const stay = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    exit.parentElement!.addEventListener('click', stay, {capture: true, once: true});
    exit.click();
    const policy = document.head.querySelector<HTMLMetaElement>('meta[name=referrer]');
    expect(policy?.content).to.equal('no-referrer');
    policy?.remove();
  });
});

describe('the keyboard’s way out', () => {
  it('is Shift, three times', async () => {
    const {left} = await withExit();
    press('Shift', 'Shift');
    expect(left()).to.equal(0);
    press('Shift');
    expect(left()).to.equal(1);
    press('Shift', 'Shift');
    expect(left()).to.equal(1);
  });

  it('is not taken by who types, or presses Shift now and then', async () => {
    const {left} = await withExit();
    press('Shift', 'A', 'Shift', 'b', 'Shift', 'Shift', ' ', 'Shift');
    expect(left()).to.equal(0);
    const events = Array.from({length: 3}, (_, i) => {
      const event = new KeyboardEvent('keyup', {key: 'Shift', bubbles: true});
      Object.defineProperty(event, 'timeStamp', {value: performance.now() + i * 3000});
      return event;
    });
    press('Escape');
    for (let i = 0; i < 3; i++) {
      press('Shift');
      document.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    }
    for (const held of ['altKey', 'ctrlKey', 'metaKey'])
      for (let i = 0; i < 3; i++)
        document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift', [held]: true}));
    for (let i = 0; i < 3; i++) {
      press('Shift');
      document.dispatchEvent(new WheelEvent('wheel'));
    }
    const field = document.createElement('textarea');
    document.body.append(field);
    for (let i = 0; i < 3; i++)
      field.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift', bubbles: true}));
    field.remove();
    expect(left()).to.equal(0);
    for (const event of events) document.dispatchEvent(event);
    expect(left()).to.equal(0);
  });

  it('ends with the element, and with the attribute', async () => {
    const {element, left} = await withExit();
    element.quickExit = null;
    await element.updateComplete;
    press('Shift', 'Shift', 'Shift');
    element.quickExit = 'https://weather.example/';
    await element.updateComplete;
    element.remove();
    press('Shift', 'Shift', 'Shift');
    expect(left()).to.equal(0);
    afterwards(() => element.remove());
  });
});
