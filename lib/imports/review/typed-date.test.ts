import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoment } from '../../core/dates.ts'
import { readMoment } from '../records/read-moment.ts'
import { fromTypedDate, toReadDate } from './typed-date.ts'

describe('what a person types', () => {
  test.each([
    ['3/3/2027', '2027-03-03'],
    ['03/03/2027', '2027-03-03'],
    ['3.3.27', '2027-03-03'],
    ['2027-03-03', '2027-03-03'],
    ['2027/3/3', '2027-03-03'],
    ['3 March 2027', '2027-03-03'],
    [' Wed 3rd  of MARCH, 2027 ', '2027-03-03'],
    ['3-Mar-2027', '2027-03-03'],
    ['March 3, 2027', '2027-03-03'],
    ['29 Feb 2028', '2028-02-29'],
    ['3 March 2027, 09:30', '2027-03-03T09:30:00.000Z'],
    ['3/7/2027 9:30', '2027-07-03T08:30:00.000Z'],
    ['2027-03-03 12:05 am', '2027-03-03T00:05:00.000Z'],
    ['3 Mar 2027 at 2pm', '2027-03-03T14:00:00.000Z'],
  ])('%s is %s', (typed, date) => expect(fromTypedDate(typed)).toBe(date))

  test.each([
    '',
    'soon',
    '31/2/2027',
    '29/2/2027',
    '3/13/2027',
    '3 Foo 2027',
    '3/3',
    '3/3/2027 25:00',
    '3/3/2027 13pm',
  ])('%j is none', (typed) => expect(fromTypedDate(typed)).toBeUndefined())
})

describe('what a record says', () => {
  test.each([
    ['2025-03-03', '3 March 2025'],
    ['2025-07-03T00:00:00Z', '3 July 2025'],
    ['03/07/2025', '3 July 2025'],
    ['2025-07-03T08:30:00Z', '3 July 2025, 09:30'],
    [1_741_000_000_000, '3 March 2025, 11:06'],
  ])('%j reads %s', (value, words) => expect(toReadDate(value)).toBe(words))

  test.each(['soon', '', null, '0000-00-00', {}])('%j is shown as it is', (value) =>
    expect(toReadDate(value)).toBeUndefined(),
  )
})

test('a shown date can be typed back, and is the same minute', () => {
  const min = new Date('1971-01-01T00:00:00Z')
  const max = new Date('2099-12-31T00:00:00Z')
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (moment) => {
      const back = readMoment(fromTypedDate(toReadDate(moment.toISOString()) ?? ''))
      // A date alone has no time.
      const isDay = !toReadDate(moment.toISOString())?.includes(':')
      if (back && !isDay) expect(formatMoment(back)).toBe(formatMoment(moment))
      else expect(back && formatMoment(back).slice(0, 11)).toBe(formatMoment(moment).slice(0, 11))
    }),
  )
})

test.each([
  ['3 March 2027, 1 am', '2027-03-03T01:00:00.000Z'],
  ['3 March 2027 12 am', '2027-03-03T00:00:00.000Z'],
  ['3 March 2027 12:30 pm', '2027-03-03T12:30:00.000Z'],
  ['3 March 2027 at 11.59 pm', '2027-03-03T23:59:00.000Z'],
  ['3 March 2027 13 pm', undefined],
  ['3 March 2027 0 am', undefined],
  ['3 March 2027 23:59', '2027-03-03T23:59:00.000Z'],
  ['3 March 2027 24:00', undefined],
  ['3 March 2027 09:60', undefined],
  ['3 March 2027 9', undefined],
  ['Wed, 3rd of mar 27', '2027-03-03'],
  ['dec. 31st, 2027', '2027-12-31'],
  ['jan 1 2027', '2027-01-01'],
  ['3 smarch 2027', undefined],
  ['2027/3/3', '2027-03-03'],
  ['29.02.2027', undefined],
  ['29.02.28', '2028-02-29'],
])('fromTypedDate reads %s as %s', (typed, read) => expect(fromTypedDate(typed)).toBe(read))

test('toReadDate shows a day, and the time in London where there is one', () => {
  expect(toReadDate('2027-03-03')).toBe('3 March 2027')
  expect(toReadDate('2027-07-02T23:00:00Z')).toBe('3 July 2027')
  expect(toReadDate('2027-03-03T09:30:00Z')).toBe('3 March 2027, 09:30')
  expect(toReadDate('soon')).toBeUndefined()
})
