import { describe, expect, it } from 'vitest';
import { findOtherTime } from '../../src/copilot/understand/other-time.ts';
import { findTime } from '../../src/copilot/understand/time.ts';

const shifts = [
  { name: 'early', start: '06:00' },
  { name: 'late', start: '14:00' },
  { name: 'night', start: '22:00' },
];
const context = { at: Date.parse('2026-03-02T10:00:00Z'), zone: 'Europe/Berlin', shifts };
const read = (text: string, at = context) => {
  const own = findTime(text, at);
  return own.spans.length ? own : findOtherTime(text, at);
};
const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().replace(':00.000Z', 'Z');

describe('moments, in the plant time zone', () => {
  it.each([
    ['at 2020-06-26 09:45', '2020-06-26T07:45Z'],
    ['at 2020-06-26T09:45:00', '2020-06-26T07:45Z'],
    ['2020-06-20T10:00:00Z', '2020-06-20T10:00Z'],
    ['2020-06-20 10:00+05:30', '2020-06-20T04:30Z'],
    ['on June 20th, 2020 at 3 pm', '2020-06-20T13:00Z'],
    ['at 14:00 on 25 June 2020', '2020-06-25T12:00Z'],
    ['20.06.2020 14:00', '2020-06-20T12:00Z'],
    ['3 pm yesterday', '2026-03-01T14:00Z'],
    ['at 09:45', '2026-03-02T08:45Z'],
    ['the trend at 8h', '2026-03-02T07:00Z'],
    ['at 23:30', '2026-03-01T22:30Z'],
    ['10 minutes ago', '2026-03-02T09:50Z'],
    ['half an hour ago', '2026-03-02T09:30Z'],
    ['two days ago', '2026-02-28T10:00Z'],
    ['yesterday at noon', '2026-03-01T11:00Z'],
  ])('%s', (text, expected) => expect(iso(read(text).moment)).toBe(expected));
});

describe('ranges', () => {
  it.each([
    ['between 14:00 and 16:00 yesterday', '2026-03-01T13:00Z', '2026-03-01T15:00Z'],
    ['from 06:00 to 08:00 on 20 June 2020', '2020-06-20T04:00Z', '2020-06-20T06:00Z'],
    ['on 2020-06-20', '2020-06-19T22:00Z', '2020-06-20T22:00Z'],
    ['yesterday between 14:00 and 16:00', '2026-03-01T13:00Z', '2026-03-01T15:00Z'],
    ['on 2020-06-20 from 22:00 to 02:00', '2020-06-20T20:00Z', '2020-06-21T00:00Z'],
    ['on Friday between 9 and 10', '2026-02-27T08:00Z', '2026-02-27T09:00Z'],
    ['in the early shift yesterday', '2026-03-01T05:00Z', '2026-03-01T13:00Z'],
    ['the night shift on Friday', '2026-02-27T21:00Z', '2026-02-28T05:00Z'],
    ['since I left yesterday at 22:00', '2026-03-01T21:00Z', '2026-03-02T10:00Z'],
    ['from 2020-06-20 to 2020-06-22', '2020-06-19T22:00Z', '2020-06-22T22:00Z'],
    ['since the first of the month', '2026-02-28T23:00Z', '2026-03-02T10:00Z'],
    ['on the fifteenth', '2026-02-14T23:00Z', '2026-02-15T23:00Z'],
    ['on the 2nd', '2026-03-01T23:00Z', '2026-03-02T23:00Z'],
    ['the twenty first of last month', '2026-02-20T23:00Z', '2026-02-21T23:00Z'],
    ['until the 28th', '1970-01-01T00:00Z', '2026-02-27T23:00Z'],
    ['in June 2020', '2020-05-31T22:00Z', '2020-06-30T22:00Z'],
    ['in 2017', '2016-12-31T23:00Z', '2017-12-31T23:00Z'],
    ['in 2015 vs 2016', '2014-12-31T23:00Z', '2016-12-31T23:00Z'],
    ['last 8 hours', '2026-03-02T02:00Z', '2026-03-02T10:00Z'],
    ['over the past 30 minutes', '2026-03-02T09:30Z', '2026-03-02T10:00Z'],
    ['bearing temp trend 2h', '2026-03-02T08:00Z', '2026-03-02T10:00Z'],
    ['vibration, 30 min trend', '2026-03-02T09:30Z', '2026-03-02T10:00Z'],
    ['since shift start', '2026-03-02T05:00Z', '2026-03-02T10:00Z'],
    ['last shift', '2026-03-01T21:00Z', '2026-03-02T05:00Z'],
    ['during the night shift', '2026-03-01T21:00Z', '2026-03-02T05:00Z'],
    ['this week', '2026-03-01T23:00Z', '2026-03-02T10:00Z'],
    ['last week', '2026-02-22T23:00Z', '2026-03-01T23:00Z'],
    ['the week of 2020-06-15', '2020-06-14T22:00Z', '2020-06-21T22:00Z'],
    ['week 25 of 2020', '2020-06-14T22:00Z', '2020-06-21T22:00Z'],
    ['second quarter of 2017', '2017-03-31T22:00Z', '2017-06-30T22:00Z'],
    ['since yesterday 14:00', '2026-03-01T13:00Z', '2026-03-02T10:00Z'],
    ['last night', '2026-03-01T21:00Z', '2026-03-02T05:00Z'],
    ['this morning', '2026-03-02T05:00Z', '2026-03-02T10:00Z'],
    ['yesterday', '2026-02-28T23:00Z', '2026-03-01T23:00Z'],
  ])('%s', (text, from, to) => {
    const { range } = read(text);
    expect([iso(range?.from), iso(range?.to)]).toEqual([from, to]);
  });

  it.each(['on the second pump', 'since the first pump', 'the 3rd filter', 'what runs on the second?', 'on the 31st'])(
    '"%s" names no day',
    (text) => expect(read(text).spans).toEqual([]),
  );
  it('honours clock changes: the day of the spring change has 23 hours, a shift over it seven', () => {
    const { range } = read('on 2026-03-29', { ...context, at: Date.parse('2026-04-01T10:00:00Z') });
    expect(((range?.to ?? 0) - (range?.from ?? 0)) / 3_600_000).toBe(23);
    const night = read('last shift', { ...context, at: Date.parse('2026-03-29T05:00:00Z') });
    expect(((night.range?.to ?? 0) - (night.range?.from ?? 0)) / 3_600_000).toBe(7);
  });
  it('"the last 24 hours" are 24 hours, also over a clock change', () => {
    const { range } = read('in the last 24 hours', { ...context, at: Date.parse('2026-03-29T10:00:00Z') });
    expect(((range?.to ?? 0) - (range?.from ?? 0)) / 3_600_000).toBe(24);
  });
});

describe('what is no time', () => {
  it.each([
    'may I ask something',
    'pump 2',
    'what is alarm 9',
    'P-101 at 75 percent',
    'error 2017 on the drive',
    'since when?',
  ])('%s', (text) => {
    const { moment, range } = read(text);
    expect([moment, range]).toEqual([undefined, undefined]);
  });
  it('keeps events apart for later', () => {
    expect(read('before the trip').anchor).toEqual({ relation: 'before', text: 'the trip' });
    expect(read('what moved when F07 came').anchor?.text).toBe('F07 came');
  });
});

describe('beside a point', () => {
  it.each([
    ['in the 20 minutes after 09:40', '2026-03-02T08:40Z', '2026-03-02T09:00Z'],
    ['the two hours before 09:00', '2026-03-02T06:00Z', '2026-03-02T08:00Z'],
    ['in the ten minutes after 10:04 yesterday', '2026-03-01T09:04Z', '2026-03-01T09:14Z'],
    ['the 30 minutes up to 14:00 on 25 June 2020', '2020-06-25T11:30Z', '2020-06-25T12:00Z'],
  ])('%s', (text, from, to) => {
    const { range } = read(text);
    expect([iso(range?.from), iso(range?.to)]).toEqual([from, to]);
  });
  it('just before a moment is the moment before it', () => {
    const { moment, anchor } = read('just before the drive tripped at 09:04');
    expect(moment).toBe(Date.parse('2026-03-02T08:04:00Z') - 1);
    expect(anchor).toBeUndefined();
  });
});

describe('clock changes in Berlin', () => {
  const spring = { ...context, at: Date.parse('2026-03-29T10:00:00Z') };
  const autumn = { ...context, at: Date.parse('2026-10-25T10:00:00Z') };
  it.each([
    // On 29 March the clocks go from 02:00 to 03:00, on 25 October from 03:00 back to 02:00.
    ['today', spring, '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
    ['today', autumn, '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
    ['last shift', spring, '2026-03-28T21:00Z', '2026-03-29T04:00Z'],
    ['last shift', autumn, '2026-10-24T20:00Z', '2026-10-25T05:00Z'],
    ['between 01:00 and 04:00', spring, '2026-03-29T00:00Z', '2026-03-29T02:00Z'],
    ['between 01:00 and 04:00', autumn, '2026-10-24T23:00Z', '2026-10-25T03:00Z'],
    ['last 12 hours', spring, '2026-03-28T22:00Z', '2026-03-29T10:00Z'],
    ['last 12 hours', autumn, '2026-10-24T22:00Z', '2026-10-25T10:00Z'],
    ['yesterday', { ...context, at: Date.parse('2026-03-30T10:00:00Z') }, '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ])('%s', (text, at, from, to) => {
    const { range } = read(text, at);
    expect([iso(range?.from), iso(range?.to)]).toEqual([from, to]);
  });
  it.each([
    ['at 02:30', spring, '2026-03-29T01:30Z'],
    ['at 02:30', autumn, '2026-10-25T00:30Z'],
    ['two days ago', spring, '2026-03-27T11:00Z'],
    ['24 hours ago', spring, '2026-03-28T10:00Z'],
  ])('%s', (text, at, expected) => expect(iso(read(text, at).moment)).toBe(expected));
});

describe('dates, day first where the plant stands in Europe', () => {
  it.each([
    ['on 03/02/2026', 'Europe/Berlin', '2026-02-02T23:00Z'],
    ['on 03/02/2026', 'America/Chicago', '2026-03-02T06:00Z'],
    ['on 25/02/2026', 'America/Chicago', '2026-02-25T06:00Z'],
  ])('%s in %s', (text, zone, from) => expect(iso(read(text, { ...context, zone }).range?.from)).toBe(from));
});
