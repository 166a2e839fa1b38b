import {expect} from 'chai';
import {allowedFeed, allowedPlaces, policySources} from '../../src/frame/allowed-feeds.js';

const page = 'https://partner.example/ijn/embed.html?lang=es';
const feed = (address: string, list: string) =>
  allowedFeed(address, allowedPlaces(list, page), page);

describe('the places that feeds may come from', () => {
  it('are the own site, at first', () => {
    expect(feed('feed.json', "'self'")).to.equal('https://partner.example/ijn/feed.json');
    expect(feed('/elsewhere/feed.json', "'self'")).to.equal(
      'https://partner.example/elsewhere/feed.json',
    );
    for (const address of [
      'https://other.example/feed.json',
      '//other.example/feed.json',
      'https://partner.example.evil.example/feed.json',
      'https://partner.example@evil.example/feed.json',
      'http://partner.example/feed.json',
      'https://partner.example:8443/feed.json',
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:https://partner.example/1',
      'https://',
      '\\\\other.example\\feed.json',
    ])
      expect(feed(address, "'self'"), address).to.equal(undefined);
  });

  it('are folders, where the list names folders', () => {
    const list = './ https://feeds.example/ijn/';
    expect(feed('feed/feed.json', list)).to.equal('https://partner.example/ijn/feed/feed.json');
    expect(feed('https://feeds.example/ijn/a.json', list)).to.equal(
      'https://feeds.example/ijn/a.json',
    );
    for (const address of [
      '../feed.json',
      '/ijn/../feed.json',
      'https://feeds.example/ijn/../feed.json',
      'https://feeds.example/ijn2/feed.json',
      'https://feeds.example/ijn/%2e%2e/feed.json',
      './..%2Fuploads/evil.json',
      './..%2fuploads/evil.json',
      './..%5Cuploads/evil.json',
      './..%252Fuploads/evil.json',
      './..%25252fuploads/evil.json',
      './%252e%252e/uploads/evil.json',
    ])
      expect(feed(address, list), address).to.equal(undefined);
  });

  it('are none without a list, nor by words that name no place', () => {
    for (const list of ['', ' ', 'data:', 'javascript:', 'https://', "'none'"])
      expect(feed('https://other.example/feed.json', list), list).to.equal(undefined);
  });

  it('are named in a policy without ending it', () => {
    const places = allowedPlaces("'self' https://feeds.example/a;b,c/", page);
    expect(policySources(places)).to.equal(
      'https://partner.example/ https://feeds.example/a%3Bb%2Cc/',
    );
  });
});
