import { expect } from 'vitest'
import type { Trx } from '../../../db/types.ts'
import { markSeparate } from '../../../people/merging/mark-merged.ts'
import { addNote } from '../../../people/notes/add-note.ts'
import { updatePerson } from '../../../people/update-person.ts'
import { keepSealed } from '../../../privacy/sealed/keep-sealed.ts'
import { asAdmin } from '../../../testing/actors.ts'
import { testKeyring as keyring } from '../../../testing/import-file.ts'
import { makeCustomer } from '../../../testing/make/make.ts'
import { keyring as other } from '../../../testing/make/make-second-factor.ts'
import { test } from '../../../testing/test.ts'
import { lockMerge } from '../lock-merge.ts'
import { mergePeople } from '../merge-people.ts'
import { readStoredChanges } from '../stored-changes.ts'
import { openField } from '../take-sealed.ts'
import { restoreFields } from './restore-fields.ts'
import { restoreSealed } from './restore-sealed.ts'
import { returnRecords } from './return-records.ts'

const now = new Date('2026-11-21T12:00:00Z')
const note = { type: 'general', isInternal: true, forInstructors: false, isPinned: false } as const

/** A person who took a phone number, an address and two notes over from another. */
async function makeMerge(trx: Trx) {
  const [survivorId, mergedId] = [await makeCustomer(trx), await makeCustomer(trx)]
  const said = { phone: '+441134960002', addressLine1: '1 High Street', city: 'Leeds' }
  await trx.updateTable('users').set(said).where('id', '=', mergedId).execute()
  const noteIds = [
    await addNote(trx, asAdmin(), { userId: mergedId, ...note, content: 'One' }),
    await addNote(trx, asAdmin(), { userId: mergedId, ...note, content: 'Two' }),
  ]
  await keepSealed(trx, keyring, [
    { userId: survivorId, field: 'dietaryRequirements', value: 'vegan' },
    { userId: mergedId, field: 'medicalNotes', value: 'asthma' },
  ])
  const done = await mergePeople(trx, asAdmin(), { survivorId, mergeIds: [mergedId], keyring }, now)
  return { survivorId, mergedId, noteIds, mergeId: done?.mergeId ?? '' }
}

async function hold(trx: Trx, mergeId: string) {
  const merge = await lockMerge(trx, asAdmin(), mergeId)
  if (!merge) throw new Error('no merge')
  return { merge, changes: readStoredChanges(merge.fields) }
}

const find = (trx: Trx, id: string) =>
  trx.selectFrom('users').select(['phone', 'addressLine1', 'city']).where('id', '=', id).executeTakeFirst()

test('restoreFields sets the plain fields back that the merge took', async ({ trx }) => {
  const { survivorId, mergeId } = await makeMerge(trx)
  const { merge, changes } = await hold(trx, mergeId)
  const judged = await restoreFields(trx, merge.survivor, changes)
  expect(await find(trx, survivorId)).toEqual({ phone: null, addressLine1: null, city: null })
  expect(judged.map(({ name, bucket }) => `${name} ${bucket}`).sort()).toEqual([
    'addressLine1 restored',
    'city restored',
    'phone restored',
  ])
})

test('restoreFields leaves a field that was edited since, and an address whole', async ({ trx }) => {
  const { survivorId, mergeId } = await makeMerge(trx)
  await updatePerson(trx, asAdmin(), { userId: survivorId, fields: { city: 'York' } })
  const { merge, changes } = await hold(trx, mergeId)
  const judged = await restoreFields(trx, merge.survivor, changes)
  expect(await find(trx, survivorId)).toEqual({ phone: null, addressLine1: '1 High Street', city: 'York' })
  const kept = judged.filter(({ bucket }) => bucket === 'kept')
  expect(kept.map(({ name, reason }) => `${name}: ${reason}`).sort()).toEqual([
    'addressLine1: Edited since the merge.',
    'city: Edited since the merge.',
  ])
})

test('restoreSealed sets a sealed field back, unless it was edited since or no key opens it', async ({ trx }) => {
  const { survivorId, mergeId } = await makeMerge(trx)
  const { merge, changes } = await hold(trx, mergeId)
  const line = { what: 'field', userId: survivorId, name: 'medicalNotes', count: 1 }
  const notes = () => openField(trx, keyring, survivorId, 'medicalNotes')

  expect(await restoreSealed(trx, other, merge, changes)).toMatchObject([{ ...line, bucket: 'cannot' }])
  await keepSealed(trx, keyring, [{ userId: survivorId, field: 'medicalNotes', value: 'none now' }])
  const edited = await restoreSealed(trx, keyring, merge, changes)
  expect(edited).toEqual([{ ...line, bucket: 'kept', reason: 'Edited since the merge.' }])
  expect(await notes()).toBe('none now')

  await keepSealed(trx, keyring, [{ userId: survivorId, field: 'medicalNotes', value: 'asthma' }])
  expect(await restoreSealed(trx, keyring, merge, changes)).toEqual([{ ...line, bucket: 'restored', reason: null }])
  expect(await notes()).toBeNull()
  expect(await openField(trx, keyring, survivorId, 'dietaryRequirements')).toBe('vegan')
})

test('returnRecords gives rows back to the record they came from, and says what is missing or elsewhere', async ({
  trx,
}) => {
  const { survivorId, mergedId, noteIds, mergeId } = await makeMerge(trx)
  const own = await addNote(trx, asAdmin(), { userId: survivorId, ...note, content: 'Of the survivor' })
  await trx
    .deleteFrom('userNotes')
    .where('id', '=', noteIds[1] ?? '')
    .execute()
  await markSeparate(trx, mergedId, null, now)
  const judged = await returnRecords(trx, mergeId, survivorId)

  const line = { what: 'rows', userId: mergedId, name: 'user_notes', count: 1 }
  expect(judged.filter(({ name }) => name === 'user_notes')).toEqual([
    { ...line, bucket: 'restored', reason: null },
    { ...line, bucket: 'cannot', reason: 'Removed since the merge.' },
  ])
  const notes = await trx.selectFrom('userNotes').select(['id', 'userId']).execute()
  expect(new Map(notes.map(({ id, userId }) => [id, userId]))).toEqual(
    new Map([
      [noteIds[0], mergedId],
      [own, survivorId],
    ]),
  )
})

test('returnRecords leaves a row that was given to somebody else since', async ({ trx }) => {
  const { survivorId, mergedId, noteIds, mergeId } = await makeMerge(trx)
  const stranger = await makeCustomer(trx)
  await trx
    .updateTable('userNotes')
    .set({ userId: stranger })
    .where('id', '=', noteIds[0] ?? '')
    .execute()
  await markSeparate(trx, mergedId, null, now)
  const judged = await returnRecords(trx, mergeId, survivorId)
  expect(judged.filter(({ name }) => name === 'user_notes')).toMatchObject([
    { bucket: 'restored', count: 1 },
    { bucket: 'kept', count: 1, reason: 'Given to somebody else since the merge.' },
  ])
  const kept = trx
    .selectFrom('userNotes')
    .select('userId')
    .where('id', '=', noteIds[0] ?? '')
  expect(await kept.executeTakeFirst()).toEqual({ userId: stranger })
})
