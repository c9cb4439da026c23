import { expect, test } from 'vitest'
import { joinWords } from './words.ts'

const words = joinWords([
  { group: 'training', label: 'Training', kinds: { 'course.added': 'Course added' } },
  { group: 'money', label: 'Payments', kinds: { 'refund.issued': 'Refund issued' } },
  { group: 'training', label: 'Training', kinds: { 'venue.added': 'Venue added' } },
])

test('joinWords joins groups across domains and sorts them by label', () => {
  expect(words.groups).toEqual([
    { name: 'money', label: 'Payments', kinds: ['refund.issued'] },
    { name: 'training', label: 'Training', kinds: ['course.added', 'venue.added'] },
  ])
})

test('kindsOf finds the kinds of a group, and the kind itself otherwise', () => {
  expect(words.kindsOf('training')).toEqual(['course.added', 'venue.added'])
  expect(words.kindsOf('refund.issued')).toEqual(['refund.issued'])
})

test('labelOf spells out a kind without a label', () => {
  expect(words.labelOf('venue.added')).toBe('Venue added')
  expect(words.labelOf('supplier.link_added')).toBe('Supplier link added')
})
