import { expect, test } from 'vitest'
import { peopleList } from './people-list.ts'

const accepts = (asked: object) => peopleList.input.safeParse(asked).success

test.each(['bookingsMin', 'bookingsMax'])('%s is a whole number from 0 to a million', (name) => {
  expect(['0', '1', '1000000'].map((count) => accepts({ [name]: count }))).toEqual([true, true, true])
  expect(['-1', '1000001', '1.5', 'x'].filter((count) => accepts({ [name]: count }))).toEqual([])
})

test.each(['spentMin', 'spentMax'])('%s is an amount of pounds', (name) => {
  expect(['0', '75', '75.5', '75.00', ' 999999999.99 '].filter((amount) => !accepts({ [name]: amount }))).toEqual([])
  expect(['-1', '75.001', '£75', '1,000', '1000000000', ''].filter((amount) => accepts({ [name]: amount }))).toEqual([])
})

test.each([
  ['role', ['customer', 'instructor', 'admin']],
  ['status', ['active', 'inactive', 'suspended']],
  ['customerType', ['individual', 'corporate']],
  ['activity', ['7', '30', '90', '365', 'older', 'none']],
  ['consent', ['marketing', 'sms', 'newsletter', 'none']],
  ['certificate', ['valid', 'expiring', 'expired', 'none']],
  ['sort', ['lastActivityDate', 'totalBookings', 'totalSpent', 'name', 'createdAt']],
  ['order', ['asc', 'desc']],
])('%s is one of a few words', (name, words) => {
  expect(words.filter((word) => !accepts({ [name]: word }))).toEqual([])
  expect(accepts({ [name]: 'other' })).toBe(false)
})

test('peopleList refuses a filter that it does not know', () => expect(accepts({ colour: 'red' })).toBe(false))

test('peopleList leaves these columns to those who ask for them', () => {
  const shown = Object.entries(peopleList.columns).filter(([, column]) => !column.isExtra)
  expect(shown.map(([name]) => name)).toEqual([
    'name',
    'email',
    'company',
    'status',
    'totalBookings',
    'totalSpent',
    'lastActivityDate',
  ])
})
