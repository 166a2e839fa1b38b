/** Frames that forbid what pages may, and frames that are no usual pages. */
import {works, type Family} from './row.js';

/** A document that has the page as text in a frame, which a script of the test fills. */
const fetched = (make: string) => `
  <iframe {size} srcdoc="<script>
    fetch('{frame}').then((answer) => answer.text()).then((html) => { ${make} });
  </script>"></iframe>`;

export const frames: Family = {
  title: 'Frames',
  rows: [
    works({
      name: 'sandbox, scripts only',
      page: '`<iframe sandbox="allow-scripts">`, our files allow every site',
      framed: '<iframe {size} sandbox="allow-scripts" src="{frame}"></iframe>',
      elsewhere: true,
    }),
    works({
      name: 'sandbox, same origin',
      page: '`<iframe sandbox="allow-scripts allow-same-origin">`',
      framed: '<iframe {size} sandbox="allow-scripts allow-same-origin" src="{frame}"></iframe>',
    }),
    works({
      name: 'sandbox by a header',
      page: '`Content-Security-Policy: sandbox allow-scripts`',
      headers: {'Content-Security-Policy': 'sandbox allow-scripts'},
      elsewhere: true,
    }),
    works({
      name: 'a frame in a sandboxed frame',
      page: 'a frame of the page in a frame with `sandbox="allow-scripts"`',
      framed: `<iframe {size} sandbox="allow-scripts" srcdoc="<iframe width=780 height=580 src='{frame}'></iframe>"></iframe>`,
      elsewhere: true,
    }),
    works({
      name: 'srcdoc',
      page: 'the page is the text of an attribute `srcdoc`',
      framed: fetched(`
        const frame = document.createElement('iframe');
        frame.width = 780; frame.height = 580; frame.srcdoc = html;
        document.body.append(frame);`),
    }),
    works({
      name: 'blob:',
      page: 'the page has an address of `blob:`',
      framed: fetched(
        `location.href = URL.createObjectURL(new Blob([html], {type: 'text/html'}));`,
      ),
    }),
    works({
      name: 'data:',
      page: 'the page has an address of `data:`, and belongs to no site',
      framed: fetched(`
        const frame = document.createElement('iframe');
        frame.width = 780; frame.height = 580; frame.src = 'data:text/html,' + encodeURIComponent(html);
        document.body.append(frame);`),
      elsewhere: true,
    }),
    works({
      name: 'document.write',
      page: 'a script writes the page into an empty frame',
      framed: fetched(`
        const frame = document.createElement('iframe');
        frame.width = 780; frame.height = 580;
        document.body.append(frame);
        const inside = frame.contentDocument;
        inside.open(); inside.write(html); inside.close();`),
    }),
    works({
      name: 'not shown at first',
      page: 'the frame is `display: none`, and shown half a second later',
      framed: `<iframe {size} src="{frame}" hidden onload="setTimeout(() => this.hidden = false, 500)"></iframe>`,
    }),
    works({
      name: 'narrow at first',
      page: 'the frame is one pixel wide, and gets its width half a second later',
      framed: `<iframe style="width: 1px; height: 600px; border: 0" src="{frame}"
        onload="setTimeout(() => this.style.width = '800px', 500)"></iframe>`,
    }),
    works({
      name: 'credentialless',
      page: '`<iframe credentialless>`: no cookies, no storage',
      framed: '<iframe {size} credentialless src="{frame}"></iframe>',
    }),
  ],
};
