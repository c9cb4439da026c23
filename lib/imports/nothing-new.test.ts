import { expect, test } from 'vitest'
import { sayNobodyNew, sayNothingNew } from './nothing-new.ts'

test('sayNothingNew speaks only of a file that brought nothing', () => {
  expect(sayNothingNew({ read: 1204, news: 0 })).toBe('Nothing new: all 1,204 rows are already here')
  expect(sayNothingNew({ read: 1, news: 0 })).toBe('Nothing new: its one row is already here')
  expect(sayNothingNew({ read: 1204, news: 1 })).toBeUndefined()
  expect(sayNothingNew({ read: 0, news: 0 })).toBeUndefined()
  // A run from before this was counted.
  expect(sayNothingNew({ read: 1204 })).toBeUndefined()
})

test('sayNobodyNew speaks only of a file whose people are all on record', () => {
  const read = { read: 1204, usersCreated: 0, duplicates: 1204, invalid: 0 }
  expect(sayNobodyNew(read)).toBe('Nothing new: all 1,204 people are already on record')
  expect(sayNobodyNew({ ...read, read: 1, duplicates: 1 })).toBe('Nothing new: its one person is already on record')
  expect(sayNobodyNew({ ...read, duplicates: 1200, invalid: 4 })).toBe(
    'Nobody new: 1,200 already on record, 4 not usable',
  )
  expect(sayNobodyNew({ ...read, duplicates: 0, invalid: 1204 })).toBeUndefined()
  expect(sayNobodyNew({ ...read, usersCreated: 4, duplicates: 1200 })).toBeUndefined()
  expect(sayNobodyNew({})).toBeUndefined()
})
