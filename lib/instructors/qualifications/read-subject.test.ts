import { expect, test } from 'vitest'
import { readSubject } from './read-subject.ts'

test('readSubject tells a course, a category and a title apart', () => {
  expect(readSubject('course:1-2', 'PTLLS')).toEqual({ courseId: '1-2' })
  expect(readSubject('category:First aid: advanced', '')).toEqual({ category: 'First aid: advanced' })
  expect(readSubject('title', 'PTLLS')).toEqual({ title: 'PTLLS' })
})
