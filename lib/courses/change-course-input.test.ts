import { expect, test } from 'vitest'
import { changeCourseForm } from './change-course-input.ts'

const form = {
  courseId: '00000000-0000-4000-8000-000000000000',
  version: '3',
  name: 'First aid',
  category: 'First aid',
  description: ' One\r\ntwo ',
  contactHours: '6',
  days: '1',
  price: '£75',
  capacity: '12',
  minimumAttendees: '4',
  validityMonths: '36',
  vatCode: 'standard',
}
const takes = (over: object) => changeCourseForm.safeParse({ ...form, ...over }).success

test('changeCourseForm reads the texts of a form as numbers, money and ticks', () => {
  expect(changeCourseForm.parse({ ...form, isActive: 'on' })).toMatchObject({
    version: 3,
    description: 'One\ntwo',
    contactHours: '6',
    days: 1,
    price: '75.00',
    capacity: 12,
    isActive: true,
    attendanceOnly: false,
  })
})

test.each([
  ['days', 1, 30],
  ['capacity', 1, 500],
  ['minimumAttendees', 0, 500],
  ['validityMonths', 1, 600],
])('changeCourseForm takes %s from %i to %i', (field, least, most) => {
  const judged = [least - 1, least, most, most + 1].map((count) => takes({ [field]: String(count) }))
  expect(judged).toEqual([false, true, true, false])
  expect(takes({ [field]: '' })).toBe(false)
})

test.each([
  ['name', 1, 200],
  ['category', 1, 100],
  ['description', 0, 5000],
])('changeCourseForm takes a %s of %i to %i letters', (field, least, most) => {
  expect([takes({ [field]: 'x'.repeat(most) }), takes({ [field]: 'x'.repeat(most + 1) })]).toEqual([true, false])
  expect([takes({ [field]: 'x' }), takes({ [field]: ' ' })]).toEqual([true, least === 0])
})

test('changeCourseForm takes prices of pounds and pence', () => {
  expect(['0', '75.5', '£ 999999.99'].map((price) => changeCourseForm.parse({ ...form, price }).price)).toEqual([
    '0.00',
    '75.50',
    '999999.99',
  ])
  for (const price of ['', '-1', '1000000', '7.555', '1,000']) expect(takes({ price }), price).toBe(false)
})
