/** Imported before the traps: what a press would do to the machine of whoever runs the tests is left undone. */
Object.assign(window, {print: () => {}});
HTMLAnchorElement.prototype.click = () => {};
// To encode a picture takes its time, and what becomes of it is for test/picture/.
HTMLCanvasElement.prototype.toBlob = (give) => give(new Blob(['a picture'], {type: 'image/png'}));
Object.defineProperty(Navigator.prototype, 'share', {
  configurable: true,
  writable: true,
  value: async () => {},
});

// What asks another site would be refused, and noticed.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "default-src 'self' 'unsafe-inline' 'unsafe-eval'";
document.head.append(policy);
