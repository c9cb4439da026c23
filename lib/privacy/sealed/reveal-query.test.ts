import { expect, test } from 'vitest'
import { z } from 'zod'
import { revealShape, saysWhy, sayWhy } from './reveal-query.ts'

const query = z.object(revealShape(['medicalNotes', 'dateOfBirth'] as const)).refine(saysWhy, sayWhy)
const reason = 'Preparing a course'

test('fields are asked for one by one or joined by commas, and come in their own order', () => {
  const asked = { reveal: ['dateOfBirth', 'medicalNotes'] }
  expect(query.parse({ ...asked, reason })).toEqual({ reveal: ['medicalNotes', 'dateOfBirth'], reason })
  expect(query.parse({ reveal: 'dateOfBirth,medicalNotes', reason }).reveal).toEqual(['medicalNotes', 'dateOfBirth'])
  expect(query.parse({ reveal: 'dateOfBirth', reason }).reveal).toEqual(['dateOfBirth'])
})

test('an unknown field is refused by name', () => {
  const { error } = query.safeParse({ reveal: 'medicalNotes,salary', reason })
  expect(error?.issues).toMatchObject([{ path: ['reveal'], message: 'This must be one of medicalNotes, dateOfBirth.' }])
})

test('a reason is needed to see something, and only then', () => {
  expect(query.safeParse({}).success).toBe(true)
  expect(query.safeParse({ reveal: 'medicalNotes' }).error?.issues).toMatchObject([{ path: ['reason'] }])
})
