import {expect} from 'chai';
import {formatClock, formatDate, formatInstant, formatWeekday} from '../../src/locale/dates.js';

// Engines differ in the kind of space before "AM".
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('dates', () => {
  it('are as exact as the feed says', () => {
    expect(formatDate('2026', {language: 'en'}, 'UTC')).to.equal('2026');
    expect(formatDate('2026-11', {language: 'en'}, 'UTC')).to.equal('November 2026');
    expect(formatDate('2026-11-03', {language: 'en'}, 'UTC')).to.equal('November 3, 2026');
  });

  it('are in the words of the language', () => {
    expect(formatDate('2026-11-03', {language: 'es'}, 'UTC')).to.equal('3 de noviembre de 2026');
    expect(formatDate('2026-11-03', {language: 'ko'}, 'UTC')).to.equal('2026년 11월 3일');
  });

  it('without a time are the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(formatDate('2026-11-03', {language: 'en'}, zone)).to.equal('November 3, 2026');
  });

  it('of an instant are the day in the zone', () => {
    const instant = '2026-11-03T02:00:00Z';
    expect(formatDate(instant, {language: 'en'}, 'America/New_York')).to.equal('November 2, 2026');
    expect(formatDate(instant, {language: 'en'}, 'Asia/Tokyo')).to.equal('November 3, 2026');
  });

  it('of an event tell day, time and zone', () => {
    const words = plain(
      formatInstant('2026-11-03T14:30:00Z', {language: 'en'}, 'America/New_York'),
    );
    for (const part of ['Tuesday', 'November 3, 2026', '9:30 AM', 'EST'])
      expect(words).to.contain(part);
  });

  it('of an office are hours as people there write them', () => {
    expect(plain(formatClock('09:00', {language: 'en'}))).to.equal('9:00 AM');
    expect(plain(formatClock('17:30', {language: 'fr'}))).to.equal('17:30');
  });

  it('name the days of the week', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) =>
      formatWeekday(day, {language: 'en'}),
    );
    expect(days).to.deep.equal(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(formatWeekday('mon', {language: 'es'})).to.equal('lun');
  });
});
