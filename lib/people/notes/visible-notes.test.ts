import { expect, test as plainTest } from 'vitest'
import type { Actor } from '../../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from './add-note.ts'
import { refuseOpenHealth } from './refuse-open-health.ts'
import { visibleNotes } from './visible-notes.ts'

test('visibleNotes shows customers only what is meant for them, and instructors nothing', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const note = { type: 'general', content: 'Rings back', isInternal: true, forInstructors: false } as const
  const add = (over: object) => addNote(trx, asAdmin(), { userId, ...note, isPinned: false, ...over })
  const internal = await add({})
  const shared = await add({ isInternal: false, forInstructors: true })
  const medical = await add({ type: 'medical', keyring })
  const ofOther = await add({ userId: other, isInternal: false })

  const seen = async (actor: Actor) =>
    (await visibleNotes(trx, actor).select('userNotes.id').execute()).map(({ id }) => id).sort()
  expect(await seen(asAdmin())).toEqual([internal, shared, medical, ofOther].sort())
  expect(await seen(asCustomer(userId))).toEqual([shared])
  expect(await seen({ ...asCustomer(userId), onlyBookingId: crypto.randomUUID() })).toEqual([])
  expect(await seen(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})

plainTest('refuseOpenHealth lets a medical note be for the office only', () => {
  const ask = (over: object) => () =>
    refuseOpenHealth({ type: 'medical', isInternal: true, forInstructors: false, ...over })
  expect(ask({ isInternal: false })).toThrow('A medical note is for the office only.')
  expect(ask({ forInstructors: true })).toThrow('A medical note is for the office only.')
  expect(ask({})).not.toThrow()
  expect(ask({ type: 'general', isInternal: false, forInstructors: true })).not.toThrow()
})
