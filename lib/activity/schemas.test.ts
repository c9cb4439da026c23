import { expect, test } from 'vitest'
import { activitySchemas } from './schemas.ts'
import { joinWords } from './words.ts'

const kinds = { 'note.added': 'Note added', 'note.edited': 'Note edited' }
const schemas = activitySchemas(joinWords([{ group: 'notes', label: 'Notes', kinds }]))
const id = '0193c6a0-0000-7000-8000-000000000001'

test.each([
  [{ type: 'notes' }, true],
  [{ type: 'note.added' }, true],
  [{ type: 'supplier.link_added' }, true],
  [{ type: 'unknown' }, false],
  [{ type: 'Note.Added' }, false],
  [{ actorId: id, from: '2026-01-01', to: '2026-01-31' }, true],
  [{ actorId: 'me' }, false],
  [{ from: '0000-01-01' }, false],
  [{ userId: id }, false],
  [{ color: 'red' }, false],
])('activitySchemas judge a filter of one person: %j', (given, fits) => {
  expect(schemas.activityFilter.safeParse(given).success).toBe(fits)
})

test('activitySchemas let the log of the company be filtered by person, and pages have a cursor', () => {
  expect(schemas.companyActivityFilter.safeParse({ userId: id }).success).toBe(true)
  expect(schemas.companyActivityPage.safeParse({ userId: id, cursor: 'c' }).success).toBe(true)
  expect(schemas.personActivityPage.safeParse({ userId: id, cursor: 'c' }).success).toBe(false)
  expect(schemas.personActivityPage.safeParse({ cursor: 'c' }).success).toBe(true)
  expect(schemas.activityFilter.safeParse({ cursor: 'c' }).success).toBe(false)
})

test('pick turns a type into its kinds and keeps the rest', () => {
  expect(schemas.pick({ type: 'notes', userId: id })).toEqual({ kinds: Object.keys(kinds), userId: id })
  expect(schemas.pick({ type: 'note.added' })).toEqual({ kinds: ['note.added'] })
  expect(schemas.pick({ userId: id })).toEqual({ kinds: undefined, userId: id })
})
