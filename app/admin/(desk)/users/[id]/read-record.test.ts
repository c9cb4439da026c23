import { expect } from 'vitest'
import type { Db } from '#lib/db/types.ts'
import { activityList } from '#lib/house.ts'
import { findPerson } from '#lib/people/find-person.ts'
import { addNote } from '#lib/people/notes/add-note.ts'
import { asAdmin } from '#lib/testing/actors.ts'
import { makeBooking, makePaidBooking } from '#lib/testing/make/make.ts'
import { test } from '#lib/testing/test.ts'
import { watchQueries } from '#lib/testing/watch-queries.ts'
import { editValues } from './edit/edit-values.ts'
import { readRecord } from './read-record.ts'

const admin = asAdmin()

// A query more is a decision: findPerson, activityList (two), and the four of readRecord.
const budget = 7

/** As the page with the timeline reads, plus one query for the session. */
async function readPage(db: Db, userId: string) {
  const { watched, queries } = watchQueries(db)
  const person = await findPerson(watched, admin, userId)
  const record = await readRecord(watched, admin, userId)
  await activityList.page(watched, admin, { userId })
  return { person, record, asked: queries.length }
}

test('a record is read in a fixed number of queries, however much it holds', async ({ trx }) => {
  const { bookerId } = await makePaidBooking(trx)
  const { asked } = await readPage(trx, bookerId)
  expect(asked).toBe(budget)

  for (let more = 0; more < 6; more++) await makeBooking(trx, { bookerId })
  const note = { userId: bookerId, type: 'general', isInternal: true, forInstructors: false, isPinned: false } as const
  for (const content of ['one', 'two', 'three']) await addNote(trx, admin, { ...note, content })
  const grown = await readPage(trx, bookerId)
  expect(grown.asked).toBe(asked)
  expect(grown.record).toMatchObject({ counts: { bookings: 7, payments: 1 } })
})

test('after a conflict the form holds my changes, their values, and both where they differ', async ({ trx }) => {
  const { bookerId } = await makeBooking(trx)
  const { person } = await readPage(trx, bookerId)
  if (!person) throw new Error('The booker is on record.')

  const begun = editValues(person, { kind: 'idle' })
  expect(begun).toMatchObject({ version: String(person.version), shown: { firstName: 'Ada', city: '' } })
  const typed = { ...begun.shown, version: begun.version, original: begun.original, city: 'Leeds', postcode: 'LS1 4AP' }
  const standing = { ...begun.shown, city: 'York', county: 'Kent' }
  const contested = { city: { mine: 'Leeds', theirs: 'York', original: '' } }
  const after = editValues(person, {
    kind: 'conflict',
    message: '',
    typed: asTyped(typed),
    standing: { version: 9, values: asTyped(standing), contested },
  })
  expect(after).toMatchObject({
    version: '9',
    contested,
    shown: { postcode: 'LS1 4AP', county: 'Kent', firstName: 'Ada' },
  })
  expect(JSON.parse(after.original)).toMatchObject({ city: 'York', county: 'Kent', postcode: null })
})

function asTyped(values: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']))
}
