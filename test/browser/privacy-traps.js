// A classic script for the head of a page, or a module that is imported first: whatever keeps, sends, watches, asks a person or tells one
// device from another notes its name in `__touched` when it is used, and then does what it always does. `__trapped` has the names of all
// traps that are set. A name is the expression by which pages use the thing; of a method of many objects it begins with their class.
(() => {
  if (window.__touched) return;
  /** @type {string[]} */
  const touched = [];
  /** @type {Set<string>} */
  const trapped = new Set();
  /** @type {string[]} */
  const asked = [];
  window.__touched = touched;
  window.__trapped = trapped;
  window.__asked = asked;
  const note = (name) => touched.push(name);

  /** Whose property it is: the object itself, or one that it inherits from. */
  function ownerOf(object, property) {
    for (let owner = object; owner; owner = Object.getPrototypeOf(owner))
      if (Object.hasOwn(owner, property)) return owner;
    return undefined;
  }

  /** Every reading and writing of some properties. */
  function properties(object, prefix, names) {
    for (const name of names) {
      const owner = ownerOf(object, name);
      if (!owner) continue;
      const {get, set, configurable, enumerable} = Object.getOwnPropertyDescriptor(owner, name);
      if (!get) continue;
      trapped.add(prefix + name);
      const descriptor = {
        configurable,
        enumerable,
        get() {
          note(prefix + name);
          return get.call(this);
        },
        ...(set && {
          set(given) {
            note(prefix + name);
            set.call(this, given);
          },
        }),
      };
      Object.defineProperty(owner, name, descriptor);
    }
  }

  /** Every call of some methods; `told` may say more than the name, or that there is nothing to note. */
  function methods(object, prefix, names, told = (name) => name) {
    for (const name of names) {
      const owner = object && ownerOf(object, name);
      const own = owner?.[name];
      if (typeof own !== 'function') continue;
      trapped.add(prefix + name);
      Object.defineProperty(owner, name, {
        configurable: true,
        enumerable: true,
        writable: true,
        value(...args) {
          const words = told.call(this, prefix + name, args);
          if (words) note(words);
          return own.apply(this, args);
        },
      });
    }
  }

  /** Every object made of some classes. */
  function classes(names) {
    for (const name of names) {
      const Own = window[name];
      if (typeof Own !== 'function') continue;
      trapped.add(`new ${name}`);
      Object.defineProperty(window, name, {
        configurable: true,
        writable: true,
        value: new Proxy(Own, {
          construct(target, args, self) {
            note(`new ${name}`);
            return Reflect.construct(target, args, self);
          },
        }),
      });
    }
  }

  // What stays on the device.
  properties(document, 'document.', ['cookie', 'referrer', 'requestStorageAccess']);
  properties(window, '', [
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'cookieStore',
    'name',
    'sharedStorage',
  ]);
  methods(document, 'document.', [
    'requestStorageAccess',
    'hasStorageAccess',
    'browsingTopics',
    'execCommand',
  ]);
  methods(history, 'history.', ['pushState', 'replaceState']);
  methods(performance, 'performance.', ['mark', 'measure']);
  methods(URL, 'URL.', ['createObjectURL']);

  // What a browser is asked about its device, its place and its person.
  properties(navigator, 'navigator.', [
    ...[
      'serviceWorker',
      'geolocation',
      'permissions',
      'mediaDevices',
      'storage',
      'storageBuckets',
      'credentials',
      'locks',
    ],
    ...[
      'connection',
      'userAgentData',
      'userAgent',
      'appVersion',
      'platform',
      'vendor',
      'oscpu',
      'plugins',
      'mimeTypes',
    ],
    ...[
      'deviceMemory',
      'hardwareConcurrency',
      'maxTouchPoints',
      'doNotTrack',
      'globalPrivacyControl',
      'cookieEnabled',
    ],
    ...[
      'webdriver',
      'bluetooth',
      'usb',
      'hid',
      'serial',
      'xr',
      'gpu',
      'keyboard',
      'mediaCapabilities',
      'mediaSession',
    ],
    ...[
      'presentation',
      'contacts',
      'languages',
      'language',
      'onLine',
      'wakeLock',
      'devicePosture',
      'login',
      'virtualKeyboard',
    ],
  ]);
  methods(navigator, 'navigator.', [
    ...[
      'sendBeacon',
      'share',
      'canShare',
      'vibrate',
      'getBattery',
      'getGamepads',
      'getUserMedia',
      'requestMIDIAccess',
    ],
    ...[
      'requestMediaKeySystemAccess',
      'registerProtocolHandler',
      'unregisterProtocolHandler',
      'getInstalledRelatedApps',
    ],
    ...['setAppBadge', 'javaEnabled', 'joinAdInterestGroup', 'runAdAuction'],
  ]);
  methods(navigator.clipboard, 'navigator.clipboard.', ['read', 'readText', 'write', 'writeText']);
  properties(screen, 'screen.', [
    'width',
    'height',
    'availWidth',
    'availHeight',
    'colorDepth',
    'pixelDepth',
    'orientation',
    'isExtended',
  ]);
  methods(window, '', [
    ...[
      'open',
      'alert',
      'confirm',
      'prompt',
      'print',
      'reportError',
      'queryLocalFonts',
      'getScreenDetails',
      'openDatabase',
    ],
    ...[
      'showOpenFilePicker',
      'showSaveFilePicker',
      'showDirectoryPicker',
      'webkitRequestFileSystem',
    ],
  ]);
  methods(Element.prototype, 'Element.', [
    'requestFullscreen',
    'webkitRequestFullscreen',
    'requestPointerLock',
  ]);
  if (window.Notification) {
    properties(Notification, 'Notification.', ['permission']);
    methods(Notification, 'Notification.', ['requestPermission']);
  }
  methods(window.DeviceMotionEvent, 'DeviceMotionEvent.', ['requestPermission']);
  methods(window.DeviceOrientationEvent, 'DeviceOrientationEvent.', ['requestPermission']);
  methods(HTMLCanvasElement.prototype, 'HTMLCanvasElement.', [
    'toDataURL',
    'toBlob',
    'captureStream',
    'transferControlToOffscreen',
  ]);
  methods(HTMLCanvasElement.prototype, 'HTMLCanvasElement.', ['getContext'], (name, [kind]) =>
    kind === '2d' ? undefined : name,
  );
  methods(CanvasRenderingContext2D.prototype, 'CanvasRenderingContext2D.', ['getImageData']);

  // What goes out.
  methods(window, '', ['postMessage'], (name, [, to]) => {
    const target = typeof to === 'object' ? to?.targetOrigin : to;
    return target === location.origin || target === '/' || target === undefined
      ? name
      : `${name} to ${target}`;
  });
  methods(HTMLFormElement.prototype, 'HTMLFormElement.', ['submit', 'requestSubmit']);
  methods(XMLHttpRequest.prototype, 'XMLHttpRequest.', ['open']);
  methods(HTMLAnchorElement.prototype, 'HTMLAnchorElement.', ['click'], function (name) {
    if (!(this instanceof HTMLAnchorElement)) return undefined;
    return this.download ? `${name} to save` : name;
  });
  classes([
    ...[
      'WebSocket',
      'EventSource',
      'WebTransport',
      'Worker',
      'SharedWorker',
      'BroadcastChannel',
      'RTCPeerConnection',
    ],
    ...[
      'webkitRTCPeerConnection',
      'Image',
      'Audio',
      'AudioContext',
      'webkitAudioContext',
      'OfflineAudioContext',
      'OffscreenCanvas',
    ],
    ...[
      'FontFace',
      'Notification',
      'PaymentRequest',
      'ReportingObserver',
      'PerformanceObserver',
      'IdleDetector',
      'MediaRecorder',
    ],
    ...[
      'SpeechSynthesisUtterance',
      'webkitSpeechRecognition',
      'Accelerometer',
      'Gyroscope',
      'Magnetometer',
      'AbsoluteOrientationSensor',
    ],
    ...[
      'AmbientLightSensor',
      'EyeDropper',
      'PressureObserver',
      'NDEFReader',
      'BarcodeDetector',
      'PresentationRequest',
    ],
  ]);

  // A page of stories may put a pretended server in place of fetch: what is asked for is noted all the same.
  let fetching = window.fetch;
  trapped.add('fetch with keepalive').add('fetch with credentials');
  Object.defineProperty(window, 'fetch', {
    configurable: true,
    get: () => noted,
    set(given) {
      if (given !== noted) fetching = given;
    },
  });
  function noted(input, init = {}) {
    const request = input instanceof Request ? input : undefined;
    asked.push(new URL(request?.url ?? input, document.baseURI).href);
    if (init.keepalive ?? request?.keepalive) note('fetch with keepalive');
    if ((init.credentials ?? request?.credentials) === 'include') note('fetch with credentials');
    return fetching.call(this ?? window, input, init);
  }

  // What is watched.
  const watching = new Set([
    ...[
      'devicemotion',
      'deviceorientation',
      'deviceorientationabsolute',
      'storage',
      'beforeunload',
      'unload',
      'pagehide',
    ],
    ...[
      'mousemove',
      'pointermove',
      'pointerrawupdate',
      'touchmove',
      'copy',
      'cut',
      'paste',
      'selectionchange',
      'scroll',
    ],
  ]);
  for (const type of watching) trapped.add(`addEventListener ${type}`);
  methods(EventTarget.prototype, '', ['addEventListener'], (name, [type]) =>
    watching.has(type) ? `${name} ${type}` : undefined,
  );
  trapped.delete('addEventListener');

  // Elements that ask for something, wherever they stand and however short.
  const asking =
    'link, img, iframe, object, embed, video, audio, source, track, script, form, frame, portal, fencedframe, meta, base, applet';
  for (const tag of asking.split(', ')) trapped.add(`<${tag}>`);
  for (const attribute of ['ping', 'background', 'poster', 'attributionsrc'])
    trapped.add(`[${attribute}]`);
  trapped.add('CSS url');
  /** An inline feed is a script that asks for nothing. */
  const asks = (element) =>
    !(element.localName === 'script' && element.type === 'application/json');
  const urls = /url\(\s*["']?(?!#)|@import|@font-face|image-set\(/i;
  function noteElement(element) {
    if (element.matches(asking) && asks(element)) note(`<${element.localName}>`);
    for (const attribute of ['ping', 'background', 'poster', 'attributionsrc'])
      if (element.hasAttribute(attribute)) note(`[${attribute}]`);
    const style =
      element.localName === 'style' ? element.textContent : element.getAttribute('style');
    if (style && urls.test(style)) note('CSS url');
  }
  const marked = `${asking}, style, [style], [ping], [background], [poster], [attributionsrc]`;
  const observer = new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes' && target.matches(marked)) noteElement(target);
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        if (node.matches(marked)) noteElement(node);
        for (const below of node.querySelectorAll(marked)) noteElement(below);
      }
    }
  });
  const observed = {
    childList: true,
    subtree: true,
    attributeFilter: [
      'src',
      'srcset',
      'href',
      'data',
      'style',
      'ping',
      'background',
      'poster',
      'attributionsrc',
    ],
  };
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (...args) {
    const root = attachShadow.apply(this, args);
    observer.observe(root, observed);
    return root;
  };
  // What the page itself is made of comes first.
  const begin = () => observer.observe(document, observed);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
  // One that is in no document asks, too.
  const {createElement} = Document.prototype;
  Document.prototype.createElement = function (...args) {
    const element = createElement.apply(this, args);
    if (element.matches(asking)) note(`<${element.localName}>`);
    return element;
  };
  // Style sheets that no element holds.
  for (const method of ['replace', 'replaceSync', 'insertRule']) {
    const own = CSSStyleSheet.prototype[method];
    CSSStyleSheet.prototype[method] = function (text, ...rest) {
      if (urls.test(text)) note('CSS url');
      return own.call(this, text, ...rest);
    };
  }
})();
