import { expect, test } from 'vitest'
import { mostMerged } from './gather-records.ts'
import { mergeForm, mergePageInput } from './merge-form.ts'
import { mergeBody } from './merge-input.ts'

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID())
const [survivorId = '', other = ''] = ids(2)

test('mergeForm takes the survivor, the others and a record for each field', () => {
  const form = { survivorId, mergeIds: other, address: other }
  expect(mergeForm.safeParse(form).success).toBe(true)
  for (const over of [{ mergeIds: '' }, { mergeIds: 'x' }, { survivorId: 'x' }, { address: 'Leeds' }])
    expect(mergeForm.safeParse({ ...form, ...over }).success).toBe(false)
  const takes = (count: number) => mergeForm.safeParse({ ...form, mergeIds: ids(count).join(',') }).success
  // An id and its comma are 37 letters of 4,000.
  expect([takes(108), takes(109)]).toEqual([true, false])
})

test('mergePageInput reads twenty records, each once, and leaves out what is none', () => {
  const [one = '', two = ''] = ids(2)
  expect(mergePageInput.parse({ ids: `${one},x,${two},${one}` }).ids).toEqual([one, two])
  expect(mergePageInput.parse({ ids: ids(21).join(',') }).ids).toHaveLength(20)
  expect(mergePageInput.safeParse({ ids: ids(108).join(',') }).success).toBe(true)
  expect(mergePageInput.safeParse({ ids: ids(109).join(',') }).success).toBe(false)
  expect(mergePageInput.parse({ q: ` ${'x'.repeat(200)} ` }).q).toHaveLength(200)
  expect(mergePageInput.safeParse({ q: 'x'.repeat(201) }).success).toBe(false)
})

test('mergeBody takes one record or more, and merges unless it is to rehearse', () => {
  const body = { mergeIds: [other] }
  expect(mergeBody.parse(body)).toEqual({ mergeIds: [other], fields: {}, dryRun: false })
  const takes = (count: number) => mergeBody.safeParse({ mergeIds: ids(count) }).success
  expect([takes(0), takes(mostMerged), takes(mostMerged + 1)]).toEqual([false, true, false])
  const says = (words: unknown) => mergeBody.safeParse({ ...body, fields: { notes: words } }).success
  expect([says('x'.repeat(10_000)), says('x'.repeat(10_001)), says(true), says(null), says(3)]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ])
})
