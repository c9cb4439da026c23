import { expect, test } from 'vitest'
import { z } from 'zod'
import { revealShape, saysWhy, sayWhy } from './reveal-query.ts'

const query = z.object(revealShape(['medicalNotes', 'dateOfBirth'] as const)).refine(saysWhy, sayWhy)
const reason = 'Preparing a course'

test('revealShape reads fields one by one or joined by commas, in a fixed order', () => {
  const asked = { reveal: ['dateOfBirth', 'medicalNotes'] }
  expect(query.parse({ ...asked, reason })).toEqual({ reveal: ['medicalNotes', 'dateOfBirth'], reason })
  expect(query.parse({ reveal: 'dateOfBirth,medicalNotes', reason }).reveal).toEqual(['medicalNotes', 'dateOfBirth'])
  expect(query.parse({ reveal: 'dateOfBirth', reason }).reveal).toEqual(['dateOfBirth'])
})

test('revealShape refuses an unknown field by name', () => {
  const { error } = query.safeParse({ reveal: 'medicalNotes,salary', reason })
  expect(error?.issues).toMatchObject([{ path: ['reveal'], message: 'This must be one of medicalNotes, dateOfBirth.' }])
})

test('saysWhy needs a reason to reveal a field, and only then', () => {
  expect(query.safeParse({}).success).toBe(true)
  expect(query.safeParse({ reveal: 'medicalNotes' }).error?.issues).toMatchObject([{ path: ['reason'] }])
})
