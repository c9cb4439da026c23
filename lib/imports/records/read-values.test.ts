import { describe, expect, test } from 'vitest'
import { fromDecimal } from '../../core/money.ts'
import { hashRecord } from './hash-record.ts'
import { isNoDate } from './is-no-date.ts'
import { readAmount } from './read-amount.ts'
import { firstDate, readDay, readMoment } from './read-moment.ts'
import { readSealed } from './read-sealed.ts'
import { readPaymentStatus, readStatus } from './read-status.ts'

describe('amounts', () => {
  const good: [unknown, string][] = [
    ['£1,250.00', '1250.00'],
    [75, '75.00'],
    [0, '0.00'],
    ['75.5', '75.50'],
    ['75.05', '75.05'],
    ['100.5000', '100.50'],
    ['12345678.90', '12345678.90'],
    [' £ 50 ', '50.00'],
    ['1,234,567', '1234567.00'],
  ]
  test.each(good)('%j is %s', (value, amount) => expect(readAmount(value)).toBe(fromDecimal(amount)))

  const bad = [-5, '-5.00', 'TBC', '£1O0', '123456789', 123456789, '1.234', 0.001, '12,50', '', '1e3', {}, true, '5 10']
  test.each(bad)('%j is none', (value) => expect(readAmount(value)).toBeUndefined())
})

describe('moments', () => {
  const good: [unknown, string][] = [
    ['2023-09-11T00:16:00.000Z', '2023-09-11T00:16:00.000Z'],
    ['2023-09-11T00:16:00', '2023-09-11T00:16:00.000Z'],
    ['2023-09-11 00:16', '2023-09-11T00:16:00.000Z'],
    ['2023-09-11T00:16:00.123456+02:00', '2023-09-10T22:16:00.123Z'],
    ['2023-09-11', '2023-09-11T00:00:00.000Z'],
    [1681948260000, '2023-04-19T23:51:00.000Z'],
    ['1681948260000', '2023-04-19T23:51:00.000Z'],
    ['05/07/2023', '2023-07-04T23:00:00.000Z'],
    // Years before 1901 are dates too.
    ['1899-12-31T00:00:00Z', '1899-12-31T00:00:00.000Z'],
    ['0002-01-01T00:00:00Z', '0002-01-01T00:00:00.000Z'],
    // The number of digits tells milliseconds, seconds and days apart.
    [17145576000, '1970-07-18T10:39:36.000Z'],
    ['-1000000000', '1938-04-24T22:13:20.000Z'],
    [1714557600, '2024-05-01T10:00:00.000Z'],
    [20240214, '2024-02-14T00:00:00.000Z'],
    ['20240714', '2024-07-13T23:00:00.000Z'],
    ['1970-01-01T09:30:00Z', '1970-01-01T09:30:00.000Z'],
    ['05/01/2023 09:15', '2023-01-05T09:15:00.000Z'],
    ['05/07/2023 09:15', '2023-07-05T08:15:00.000Z'],
    // The clock shows this hour twice: the first time is still summer time.
    ['27/10/2024 01:30', '2024-10-27T00:30:00.000Z'],
    // The clock never shows this hour: read as UTC.
    ['31/03/2024 01:30', '2024-03-31T01:30:00.000Z'],
  ]
  test.each(good)('%j is %s', (value, moment) => expect(readMoment(value)?.toISOString()).toBe(moment))

  const bad = [
    'soon',
    '31/02/2024',
    '0000-12-31T00:00:00Z',
    2024,
    45413,
    '45413.5',
    123456789,
    20240230,
    18991231,
    21010101,
    '-20240214',
    1714557600000.5,
    171455760000000,
    '2024-02-30',
    '2024-13-01',
    '2024-01-01T24:00:00Z',
    '32/01/2024',
    '',
    {},
    true,
    null,
  ]
  test.each(bad)('%j is none', (value) => expect(readMoment(value)).toBeUndefined())

  test('a day is the day in London', () => {
    expect(readDay('2024-05-31T23:30:00Z')).toBe('2024-06-01')
    expect(readDay('2024-05-31')).toBe('2024-05-31')
    expect(readDay('31/05/2024')).toBe('2024-05-31')
    expect(readDay('1899-12-31')).toBe('1899-12-31')
    expect(readDay('0900-07-01T12:00:00Z')).toBe('0900-07-01')
  })
})

describe('no date', () => {
  const none = [
    0,
    '0',
    '0.0',
    '00000000',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '00/00/0000',
    '0001-01-01T00:00:00',
    -62135596800000,
    '01/01/0001',
    '9999-12-31T23:59:59.999-05:00',
    '99/99/9999',
    '99991231',
    '1899-12-30',
    '30/12/1899 00:00',
    '1899-12-30T09:30:00',
    '1900-01-00',
    '1900-01-01T00:00:00Z',
    19000101,
    '1970-01-01',
    '1970-01-01 00:00:00.000',
    '1970-01-01T00:00:00+01:00',
    '1970-01-01T01:00:00+01:00',
    '01/01/1970',
    '01/01/1970 01:00',
    19700101,
  ]
  test.each(none)('%j stands for none', (value) => {
    expect(firstDate(value, '2024-05-01')).toBe('2024-05-01')
    expect(readMoment(value)).toBeUndefined()
    expect(readDay(value)).toBeUndefined()
  })
  test.each(['1900-01-02', '1970-01-01T00:00:01Z', '1970-01-01 soon', '1900-01-01 soon', '10000-01-01', true, {}])(
    '%j is given, good or bad',
    (value) => {
      expect(firstDate(value)).toBe(value)
      expect(isNoDate(value)).toBe(false)
    },
  )
})

test('statuses come in any case, with spaces around them or spaces or dashes for the underscore', () => {
  for (const text of ['NO_SHOW', ' no show ', 'No-Show', 'no_show']) expect(readStatus(text)?.status).toBe('no_show')
  expect(readStatus('Pending')).toEqual({ status: 'pending', isPaid: false, isRefunded: false })
  expect(readStatus('Confirmed')).toEqual({ status: 'confirmed', isPaid: false, isRefunded: false })
  expect(readStatus('Refunded')).toEqual({ status: 'cancelled', isPaid: true, isRefunded: true })
  expect(readStatus('Attended')).toEqual({ status: 'completed', isPaid: true, isRefunded: false })
  expect(readStatus('WAITING')).toBeUndefined()
  expect(readStatus(undefined)).toBeUndefined()
  expect(readPaymentStatus(' Refunded ')).toBe('REFUNDED')
  expect(readPaymentStatus('???')).toBeUndefined()
})

test('a date of birth within 5 years of the booking says nothing', () => {
  const booked = new Date('2024-06-01T10:00:00Z')
  const born = (dateOfBirth: unknown) => readSealed({ dateOfBirth }, booked).dateOfBirth
  expect(born('1980-02-03')).toBe('1980-02-03')
  expect(born('03/02/1980')).toBe('1980-02-03')
  expect(born('2024-06-01T10:00:00Z')).toBeUndefined()
  expect(born('2020-01-01')).toBeUndefined()
  expect(born('never')).toBeUndefined()
  expect(born('1900-01-01')).toBeUndefined()
})

test('the hash does not depend on the order of keys, and keeps NUL', () => {
  expect(hashRecord({ a: 1, b: { d: [1, 2], c: 'x' } })).toBe(hashRecord({ b: { c: 'x', d: [1, 2] }, a: 1 }))
  expect(hashRecord({ a: 'x\0' })).not.toBe(hashRecord({ a: 'x' }))
  expect(hashRecord({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862')
})
