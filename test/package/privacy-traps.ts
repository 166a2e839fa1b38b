/**
 * The text of a script for the head of a page: whatever keeps, sends, watches or asks a person notes its name in
 * `__touched` when it is used, and then does what it always does.
 */
export const traps = `<script>
  window.__touched = [];
  const note = (name) => window.__touched.push(name);
  const trapMethods = (owner, name, methods) => {
    for (const method of methods) {
      const own = owner?.[method];
      if (typeof own !== 'function') continue;
      owner[method] = function (...args) {
        note(name + '.' + method);
        return own.apply(this, args);
      };
    }
  };
  const trapConstructor = (name) => {
    const Own = window[name];
    if (!Own) return;
    window[name] = new Proxy(Own, {
      construct(target, args) {
        note('new ' + name);
        return Reflect.construct(target, args);
      },
    });
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get() {
      note('document.cookie');
      return cookie.get.call(document);
    },
    set(value) {
      note('document.cookie');
      cookie.set.call(document, value);
    },
  });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    const own = window[name];
    if (own) Object.defineProperty(window, name, {get: () => (note(name), own)});
  }
  for (const name of ['serviceWorker', 'geolocation', 'permissions', 'mediaDevices', 'storage', 'credentials', 'locks', 'connection', 'userAgentData', 'plugins', 'mimeTypes', 'getBattery', 'deviceMemory', 'hardwareConcurrency']) {
    let own;
    try {
      own = navigator[name];
    } catch {}
    if (own === undefined) continue;
    Object.defineProperty(navigator, name, {get: () => (note('navigator.' + name), own)});
  }
  trapMethods(navigator, 'navigator', ['sendBeacon', 'registerProtocolHandler', 'vibrate', 'share']);
  trapMethods(navigator.clipboard, 'clipboard', ['read', 'readText', 'write', 'writeText']);
  trapMethods(window, 'window', ['open', 'postMessage', 'reportError', 'alert', 'confirm', 'prompt', 'print']);
  trapMethods(HTMLFormElement.prototype, 'form', ['submit', 'requestSubmit']);
  trapMethods(XMLHttpRequest.prototype, 'XMLHttpRequest', ['open']);
  trapMethods(HTMLCanvasElement.prototype, 'canvas', ['toDataURL', 'toBlob']);
  trapMethods(CanvasRenderingContext2D.prototype, 'canvas', ['getImageData']);
  trapMethods(window.Notification, 'Notification', ['requestPermission']);
  for (const name of ['WebSocket', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection', 'Image', 'Audio', 'AudioContext', 'OffscreenCanvas'])
    trapConstructor(name);
</script>`;
