import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { chipsOf } from './chips.ts'
import { choice, given, search } from './filters.ts'
import type { Range } from './list.ts'

const anything = () => sql<boolean>`true`
const filters = {
  q: search('Name', anything),
  status: choice('Status', ['open', 'shut'], { open: 'Open', shut: 'Shut' }, anything),
  userId: given(z.string(), anything, () => 'Of one person'),
  where: given(z.string(), anything),
  madeFrom: given(z.string(), anything),
  madeTo: given(z.string(), anything),
  least: given(z.number(), anything),
  most: given(z.number(), anything),
}
const ranges: Range[] = [
  { label: 'Made', of: 'day', from: 'madeFrom', to: 'madeTo' },
  { label: 'Bookings', of: 'count', from: 'least', to: 'most' },
]
const chips = (asked: object, over: { tabs?: string; ranges?: Range[] } = {}) =>
  chipsOf({ filters, ranges, tabs: undefined, ...over }, { ...asked })

test('each filter in force has a chip that takes it away, but for words and what only the address knows', () => {
  expect(chips({ q: 'khan', status: 'open', userId: '1', where: 'x', most: '' })).toEqual([
    { names: ['status'], label: 'Status: open' },
    { names: ['userId'], label: 'Of one person' },
  ])
  expect(chips({ status: 'open' }, { tabs: 'status' })).toEqual([])
})

test.each([
  [{}, undefined],
  [{ madeFrom: '2026-03-01' }, 'Made since 1 Mar 2026'],
  [{ madeTo: '2026-03-31' }, 'Made until 31 Mar 2026'],
  [{ madeFrom: '2028-02-01', madeTo: '2028-02-29' }, 'Made in February 2028'],
  [{ madeFrom: '2026-02-01', madeTo: '2026-03-31' }, 'Made 1 Feb 2026 to 31 Mar 2026'],
  [{ madeFrom: '2026-03-02', madeTo: '2026-03-31' }, 'Made 2 Mar 2026 to 31 Mar 2026'],
  [{ least: 2 }, 'Bookings 2 or more'],
  [{ most: 5 }, 'Bookings up to 5'],
  [{ least: 2, most: 5 }, 'Bookings 2 to 5'],
  [{ least: 0, most: 0 }, 'Bookings 0'],
])('%o is one chip: %s', (asked, label) => {
  expect(chips(asked).map((chip) => chip.label)).toEqual(label ? [label] : [])
})

test('a range takes both its ends along, and says pounds as money', () => {
  const spent: Range = { label: 'Spent', of: 'pounds', from: 'least', to: 'most' }
  expect(chips({ least: '75', most: '1250.5' }, { ranges: [spent] })).toEqual([
    { names: ['least', 'most'], label: 'Spent £75.00 to £1,250.50' },
  ])
})
