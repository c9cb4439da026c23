import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Db, Trx } from '../../db/types.ts'
import { addNote } from '../../people/notes/add-note.ts'
import { listOwnCheckInCodes } from '../../portal/own/list-own-check-in-codes.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeCustomer, makePaidBooking, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { mergePeople } from './merge-people.ts'
import { previewMerge } from './preview-merge.ts'
import { openField } from './take-sealed.ts'

const now = new Date('2026-11-21T12:00:00Z')
const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const nobody = '01900000-0000-7000-8000-000000000001'

function find(db: Db, id: string) {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

function setOrigin(trx: Trx, userId: string, field: string, at: string) {
  const fieldOrigins = JSON.stringify({ [field]: { at, source: 'admin' } })
  return trx.updateTable('users').set({ fieldOrigins }).where('id', '=', userId).execute()
}

test('rows follow, figures add up, and the old record stands for the new', async ({ trx }) => {
  const survivorId = await makeCustomer(trx, { email: 'ada@acme.example' })
  const { bookerId, bookingId } = await makePaidBooking(trx)
  await makeBooking(trx, { bookerId: survivorId })
  await addNote(trx, asAdmin(), {
    userId: bookerId,
    type: 'general',
    content: 'Rings back',
    isInternal: true,
    forInstructors: false,
    isPinned: false,
  })

  const codes = () => listOwnCheckInCodes(trx, asCustomer(survivorId), now)
  const [shown] = await listOwnCheckInCodes(trx, asCustomer(bookerId), now)

  await trx.updateTable('users').set({ lastActivityDate: null }).where('id', '=', bookerId).execute()
  const input = { survivorId, mergeIds: [bookerId] }
  const preview = await previewMerge(trx, asAdmin(), input)
  expect(preview?.records.map(({ lastActivityDate }) => lastActivityDate)).toEqual([expect.any(String), null])
  const done = await mergePeople(trx, asAdmin(), { ...input, keyring }, now)

  const announced = Object.fromEntries((preview?.moves ?? []).map(({ table, count }) => [table, count]))
  expect(done?.moved).toEqual(announced)
  expect(await codes()).toContainEqual(shown)
  expect(done?.moved).toMatchObject({
    bookings: 1,
    booking_attendees: 1,
    payments: 1,
    user_notes: 1,
    user_identities: 1,
  })
  expect(await find(trx, survivorId)).toMatchObject({
    totalBookings: 2,
    totalSpent: '100.00',
    email: 'ada@acme.example',
  })
  expect(await find(trx, bookerId)).toMatchObject({ mergedIntoId: survivorId, email: null, totalBookings: 0 })
  const booking = trx.selectFrom('bookings').select('userId').where('id', '=', bookingId)
  expect(await booking.executeTakeFirst()).toEqual({ userId: survivorId })

  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'activityType', 'relatedEntityId'])
    .where('activityType', 'in', ['user.merged', 'profile.merged'])
    .orderBy('activityType')
    .execute()
  expect(logged).toEqual([
    { userId: survivorId, activityType: 'profile.merged', relatedEntityId: done?.mergeId },
    { userId: bookerId, activityType: 'user.merged', relatedEntityId: done?.mergeId },
  ])
})

test('the newest value wins unless another is chosen, and a choice is dated today', async ({ trx }) => {
  const survivorId = await makeCustomer(trx, { email: 'old@acme.example', companyName: 'Acme' })
  const other = await makeCustomer(trx, { email: 'new@acme.example', companyName: 'Beta' })
  await trx.updateTable('users').set({ phone: '+441134960001' }).where('id', '=', survivorId).execute()
  await trx.updateTable('users').set({ phone: '+441134960002' }).where('id', '=', other).execute()
  await setOrigin(trx, survivorId, 'phone', '2026-01-01T00:00:00Z')
  await setOrigin(trx, other, 'phone', '2026-02-01T00:00:00Z')

  const fields = { companyName: 'Acme', email: other }
  const preview = await previewMerge(trx, asAdmin(), { survivorId, mergeIds: [other], fields })
  const from = Object.fromEntries((preview?.fields ?? []).map((field) => [field.field, field.from]))
  expect(from).toMatchObject({ phone: other, companyName: survivorId, email: other, address: survivorId })

  await mergePeople(trx, asAdmin(), { survivorId, mergeIds: [other], fields, keyring }, now)
  expect(await find(trx, survivorId)).toMatchObject({
    email: 'new@acme.example',
    phone: '+441134960002',
    companyName: 'Acme',
    fieldOrigins: {
      phone: { at: '2026-02-01T00:00:00Z', source: 'merge' },
      companyName: { at: now.toISOString(), source: 'merge' },
    },
  })
  const addresses = trx.selectFrom('userIdentities').select('externalId').where('userId', '=', survivorId)
  expect((await addresses.orderBy('externalId').execute()).map(({ externalId }) => externalId)).toEqual([
    'new@acme.example',
    'old@acme.example',
  ])
})

test('encrypted values are sealed again for the survivor, and never told', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const other = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId: other, field: 'medicalNotes', value: 'Asthma, canary' }])

  const preview = await previewMerge(trx, asAdmin(), { survivorId, mergeIds: [other] })
  expect(JSON.stringify(preview)).not.toContain('canary')
  const sealed = preview?.fields.filter(({ isSealed }) => isSealed).map(({ field }) => field)
  expect(sealed).toContain('medicalNotes')
  expect(sealed).not.toContain('phone')
  await mergePeople(trx, asAdmin(), { survivorId, mergeIds: [other], keyring }, now)

  expect(await openField(trx, keyring, survivorId, 'medicalNotes')).toBe('Asthma, canary')
  const kept = await trx.selectFrom('userMerges').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(kept.fields)).not.toContain('canary')
  expect(kept.sealed?.includes('canary')).toBe(false)
})

test('no consent begins with a merge, and a refusal anywhere ends it', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const refuser = await makeCustomer(trx)
  const giver = await makeCustomer(trx)
  await trx.updateTable('users').set({ smsConsent: true }).where('id', '=', survivorId).execute()
  await trx.updateTable('users').set({ marketingConsent: true }).where('id', '=', giver).execute()
  const event = { wording: '', source: 'portal' }
  await trx
    .insertInto('consentEvents')
    .values([
      { ...event, userId: survivorId, consent: 'sms', granted: true },
      { ...event, userId: refuser, consent: 'sms', granted: false, createdAt: new Date('2025-01-01T00:00:00Z') },
      { ...event, userId: giver, consent: 'marketing', granted: true },
    ])
    .execute()

  await mergePeople(trx, asAdmin(), { survivorId, mergeIds: [refuser, giver], keyring }, new Date())
  expect(await find(trx, survivorId)).toMatchObject({ smsConsent: false, marketingConsent: false })
  const ended = trx.selectFrom('consentEvents').select('consent').where('source', '=', 'merge').orderBy('consent')
  expect(await ended.execute()).toEqual([{ consent: 'marketing' }, { consent: 'sms' }])
})

test('chains lead to the last survivor', async ({ trx }) => {
  const [a, b, c] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await mergePeople(trx, asAdmin(), { survivorId: b, mergeIds: [a], keyring }, now)
  await mergePeople(trx, asAdmin(), { survivorId: c, mergeIds: [b], keyring }, now)

  expect((await find(trx, a)).mergedIntoId).toBe(c)
  expect((await find(trx, b)).mergedIntoId).toBe(c)
})

test('records that cannot be merged are refused', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const other = await makeCustomer(trx)
  const merge = (over: object) => mergePeople(trx, asAdmin(), { survivorId, mergeIds: [other], keyring, ...over }, now)

  await expect(merge({ mergeIds: [] })).rejects.toMatchObject({ fields: { mergeIds: expect.any(String) } })
  await expect(merge({ mergeIds: [survivorId] })).rejects.toThrow('into itself')
  await expect(merge({ mergeIds: [other, other] })).rejects.toThrow('named twice')
  await expect(merge({ fields: { role: other } })).rejects.toMatchObject({
    fields: { 'fields.role': expect.any(String) },
  })
  await expect(merge({ fields: { phone: '0113' } })).rejects.toMatchObject({
    fields: { 'fields.phone': expect.any(String) },
  })
  await expect(merge({ fields: { firstName: other, lastName: survivorId } })).rejects.toThrow('cannot be used')
  await expect(merge({ mergeIds: [await makeStaff(trx, 'instructor')] })).rejects.toThrow('staff are never merged')
  await expect(merge({ survivorId: await makeStaff(trx, 'admin') })).rejects.toThrow('staff are never merged')
  expect(await merge({ mergeIds: [nobody] })).toBeUndefined()

  await merge({})
  await expect(merge({})).rejects.toThrow('merged into another record already')
})

test('a stranger merges nothing and sees no preview', async ({ trx }) => {
  const survivorId = await makeCustomer(trx)
  const other = await makeCustomer(trx)
  const input = { survivorId, mergeIds: [other] }

  for (const stranger of [asCustomer(survivorId), asInstructor(await makeStaff(trx, 'instructor'))]) {
    expect(await previewMerge(trx, stranger, input)).toBeUndefined()
    expect(await mergePeople(trx, stranger, { ...input, keyring }, now)).toBeUndefined()
  }
  expect((await find(trx, other)).mergedIntoId).toBeNull()
})
