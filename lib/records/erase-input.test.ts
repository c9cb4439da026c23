import { expect, test } from 'vitest'
import { eraseRecordBody, eraseRecordForm } from './erase-input.ts'

const form = {
  userId: '00000000-0000-7000-8000-000000000000',
  askedBy: 'person',
  reason: 'Asked by email',
  confirmation: 'erase',
}

const accepts = (over: object) => eraseRecordForm.safeParse({ ...form, ...over }).success

test('eraseRecordForm wants the word “erase”, however it is written', () => {
  expect(['erase', ' ERASE ', 'Erase'].map((confirmation) => accepts({ confirmation }))).toEqual([true, true, true])
  const others = ['', 'yes', 'erased', 'delete', 'e rase']
  expect(others.filter((confirmation) => accepts({ confirmation }))).toEqual([])
})

test('eraseRecordForm wants a reason of 3 to 200 characters', () => {
  expect(['abc', 'a'.repeat(200)].map((reason) => accepts({ reason }))).toEqual([true, true])
  expect(['', 'ab', ' ab ', 'a'.repeat(201)].filter((reason) => accepts({ reason }))).toEqual([])
})

test('an erasure is asked for by one of four', () => {
  const four = ['person', 'representative', 'company', 'office']
  expect(four.filter((askedBy) => accepts({ askedBy }))).toEqual(four)
  expect(accepts({ askedBy: 'someone' })).toBe(false)
})

test('eraseRecordBody rehearses for the person themselves unless told otherwise', () => {
  expect(eraseRecordBody.parse({ reason: 'Asked by email' })).toEqual({
    dryRun: true,
    askedBy: 'person',
    reason: 'Asked by email',
  })
  expect(eraseRecordBody.safeParse({}).success).toBe(false)
})
