import {expect} from 'chai';
import {marked, requestsOf} from './fixture.js';

const answers = [
  {name: 'missing', status: 404, type: 'text/plain', body: 'Not Found'},
  {name: 'not-json', status: 200, type: 'application/json', body: 'hello'},
  {name: 'broken-schema', status: 200, type: 'application/json', body: '{"version":1}'},
  {name: 'empty', status: 200, type: 'application/json', body: ''},
  {name: 'server-error', status: 500, type: 'text/plain', body: 'Internal Server Error'},
];

describe('the misbehaving feed server', () => {
  for (const {name, status, type, body} of answers) {
    it(`answers ${name} with ${status}`, async () => {
      const response = await fetch(`/__faults/${name}`);
      expect(response.status).to.equal(status);
      expect(response.headers.get('content-type')).to.equal(type);
      expect(await response.text()).to.equal(body);
    });
  }

  it('answers html with a page', async () => {
    const response = await fetch('/__faults/html');
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/html');
    expect(await response.text()).to.match(/^<!doctype html>/);
  });

  it('is as slow as it is told, and then sends the file it is told', async () => {
    const start = performance.now();
    const response = await fetch('/__faults/slow?ms=300&file=package.json');
    expect(performance.now() - start).to.be.at.least(290);
    expect((await response.json()).name).to.equal('ijn-elements');
  });

  it('gives no fault of another name', async () => {
    expect((await fetch('/__faults/constructor')).status).to.equal(404);
  });
});

describe('the log of requests', () => {
  it('counts the requests of one test, and forgets them when told', async () => {
    const url = marked('/__faults/broken-schema');
    await fetch(url);
    await fetch(url);
    await fetch(marked('/__faults/broken-schema'));
    expect(await requestsOf(url)).to.have.length(2);
    const mark = new URL(url).searchParams.get('mark');
    await fetch(`/__log?contains=${mark}`, {method: 'DELETE'});
    expect(await requestsOf(url)).to.have.length(0);
  });
});
