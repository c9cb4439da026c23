import { expect } from 'vitest'
import { Conflict } from '../core/conflict.ts'
import { Refusal } from '../core/refusal.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { makeSignedIn } from '../testing/make/make-staff.ts'
import { test } from '../testing/test.ts'
import { writableFields } from './record/writable-fields.ts'
import { type UpdatePersonInput, updatePerson } from './update-person.ts'

const now = new Date('2026-11-20T12:00:00Z')

function find(db: Db, userId: string) {
  const columns = [...writableFields, 'version', 'fieldOrigins', 'role', 'totalBookings'] as const
  return db.selectFrom('users').select(columns).where('id', '=', userId).executeTakeFirstOrThrow()
}

function listUpdates(db: Db, userId: string) {
  const logged = db.selectFrom('userActivityLogs').select(['activityDescription', 'changes'])
  return logged.where('userId', '=', userId).where('activityType', '=', 'user.updated').execute()
}

test('changed fields are normalised, dated, counted as a version and recorded one by one', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example' })
  const before = await find(trx, userId)
  const fields = { email: ' ADA.Khan@Acme.example', mobile: '07400 123 456', lastName: ' Null ', county: undefined }
  await updatePerson(trx, asAdmin(), { userId, version: before.version, fields }, now)

  expect(await find(trx, userId)).toMatchObject({
    email: 'ada.khan@acme.example',
    mobile: '+447400123456',
    firstName: 'Ada',
    lastName: 'Null',
    version: before.version + 1,
    fieldOrigins: { email: { at: now.toISOString(), source: 'admin' }, lastName: { at: now.toISOString() } },
  })
  const addresses = await trx.selectFrom('userIdentities').select('externalId').where('userId', '=', userId).execute()
  expect(addresses.map(({ externalId }) => externalId).sort()).toEqual(['ada.khan@acme.example', 'ada@acme.example'])
  expect(await listUpdates(trx, userId)).toEqual([
    {
      activityDescription: 'Last name, Email, Mobile changed',
      changes: {
        lastName: { before: 'Khan', after: 'Null' },
        email: { before: 'ada@acme.example', after: 'ada.khan@acme.example' },
        mobile: { before: null, after: '+447400123456' },
      },
    },
  ])
})

test('fields left out of a PUT become empty, except status and address', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example', companyName: 'Acme' })
  await updatePerson(trx, asAdmin(), { userId, fields: { status: 'inactive', country: 'France' } }, now)
  await updatePerson(trx, asAdmin(), { userId, fields: { email: 'ada@acme.example' }, isWhole: true }, now)

  const empty = { firstName: null, companyName: null, country: 'UK', customerType: 'individual', status: 'inactive' }
  expect(await find(trx, userId)).toMatchObject({ ...empty, email: 'ada@acme.example' })
})

test('no change writes nothing', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const before = await find(trx, userId)
  await updatePerson(trx, asAdmin(), { userId, version: 1, fields: { firstName: 'Ada', lastName: ' Khan' } }, now)
  expect(await find(trx, userId)).toEqual(before)
  expect(await listUpdates(trx, userId)).toEqual([])
})

test('an older version is a conflict that carries mine, theirs and original, and writes nothing', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await updatePerson(trx, asAdmin(), { userId, version: 1, fields: { city: 'York', county: 'Kent' } }, now)
  const after = await find(trx, userId)

  const fields = { city: 'Leeds', postcode: 'LS1 4AP', county: '' }
  const originals = { city: null, postcode: null, county: '' }
  const stale = updatePerson(trx, asAdmin(), { userId, version: 1, fields, originals }, now)
  await expect(stale).rejects.toThrow(Conflict)
  await expect(stale).rejects.toMatchObject({
    standing: {
      version: 2,
      values: { city: 'York', postcode: '', country: 'UK' },
      contested: { city: { mine: 'Leeds', theirs: 'York', original: '' } },
    },
  })
  const blind = updatePerson(trx, asAdmin(), { userId, version: 1, fields: { postcode: 'LS1 4AP' } }, now)
  await expect(blind).rejects.toMatchObject({ standing: { contested: { postcode: { mine: 'LS1 4AP', theirs: '' } } } })
  expect(await find(trx, userId)).toEqual(after)
})

test('edits of different fields do not conflict, and both are kept', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await updatePerson(trx, asAdmin(), { userId, version: 1, fields: { city: 'York' } }, now)
  const fields = { city: null, postcode: 'YO1 7HH' }
  await updatePerson(trx, asAdmin(), { userId, version: 1, fields, originals: { city: null, postcode: null } }, now)
  expect(await find(trx, userId)).toMatchObject({ city: 'York', postcode: 'YO1 7HH', version: 3 })
})

test('a name of which one admin changed half and another the other half is asked about whole', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await updatePerson(trx, asAdmin(), { userId, version: 1, fields: { lastName: 'Kahn', city: 'York' } }, now)

  const originals = { firstName: 'Ada', lastName: 'Khan', city: null }
  const mine = { firstName: 'Adah', lastName: 'Khan', city: null }
  const stale = updatePerson(trx, asAdmin(), { userId, version: 1, fields: mine, originals }, now)
  await expect(stale).rejects.toMatchObject({
    standing: {
      contested: {
        firstName: { mine: 'Adah', theirs: 'Ada', original: 'Ada' },
        lastName: { mine: 'Khan', theirs: 'Kahn', original: 'Khan' },
      },
    },
  })
  expect(await find(trx, userId)).toMatchObject({ firstName: 'Ada', lastName: 'Kahn' })

  const same = { firstName: 'Ada', lastName: 'Kahn', city: 'Leeds' }
  await expect(
    updatePerson(trx, asAdmin(), { userId, version: 1, fields: same, originals }, now),
  ).rejects.toMatchObject({ standing: { contested: { city: { mine: 'Leeds', theirs: 'York', original: '' } } } })
})

test('of two admins saving at once, one succeeds and the other sees both values', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  for (let round = 0; round < 5; round++) {
    const { version, city } = await find(ownDb, userId)
    const save = (mine: string) =>
      inTransaction(ownDb, (trx) =>
        updatePerson(trx, asAdmin(), { userId, version, fields: { city: mine }, originals: { city } }, now),
      )
    const settled = await Promise.allSettled([save(`Leeds ${round}`), save(`York ${round}`)])
    const stopped = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(stopped).toHaveLength(1)

    const saved = await find(ownDb, userId)
    const { mine, theirs, original } = stopped[0].standing.contested.city
    expect([mine, theirs].sort()).toEqual([`Leeds ${round}`, `York ${round}`])
    expect([theirs, original]).toEqual([saved.city, city ?? ''])
    expect(saved.version).toBe(version + 1)
  }
})

test('a taken, missing or broken address and the access of staff are refused, without changes', async ({ trx }) => {
  const taken = await makeCustomer(trx, { email: 'taken@acme.example' })
  const userId = await makeCustomer(trx)
  const staffId = await makeStaff(trx, 'instructor')
  const before = [await find(trx, userId), await find(trx, staffId)]
  const refused: UpdatePersonInput[] = [
    { userId, fields: { email: 'taken@acme.example' } },
    { userId, fields: { email: null } },
    { userId, fields: { email: 'a@b.example, c@d.example' } },
    { userId: staffId, fields: { email: 'other@acme.example' } },
    { userId: staffId, fields: { status: 'suspended' } },
  ]
  for (const input of refused) await expect(updatePerson(trx, asAdmin(), input, now)).rejects.toThrow(Refusal)
  await expect(updatePerson(trx, asAdmin(), refused[0] ?? { userId, fields: {} }, now)).rejects.toMatchObject({
    mentions: [{ id: taken }],
  })
  expect([await find(trx, userId), await find(trx, staffId)]).toEqual(before)
})

test('suspending someone ends their sessions', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const session = { id: 'a'.repeat(64), userId, kind: 'portal', expiresAt: new Date('2036-01-01') } as const
  await ownDb.insertInto('userSessions').values(session).execute()
  const { actor } = await makeSignedIn(ownDb, 'admin')

  await inTransaction(ownDb, (trx: Trx) => updatePerson(trx, actor, { userId, fields: { status: 'suspended' } }, now))
  const open = ownDb.selectFrom('userSessions').select('isActive').where('userId', '=', userId)
  expect(await open.execute()).toEqual([{ isActive: false }])
})

test('an instructor can reach no one', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(updatePerson(trx, stranger, { userId, fields: { city: 'Leeds' } }, now)).rejects.toThrow(Refusal)
})

test('a customer writes their own fields, and what only the office can change is refused at its field', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  const write = (fields: UpdatePersonInput['fields']) => updatePerson(trx, asCustomer(userId), { userId, fields }, now)
  await write({ city: 'Leeds' })
  expect(await find(trx, userId)).toMatchObject({ city: 'Leeds' })
  await expect(write({ city: 'York', status: 'active' })).rejects.toMatchObject({
    fields: { status: 'Only the office can change this.' },
  })
  expect(await find(trx, userId)).toMatchObject({ city: 'Leeds' })
})

test('a change other than a suspension leaves the sessions of a suspended person as they are', async ({ ownDb }) => {
  const { userId, sessionId } = await makeSignedIn(ownDb)
  await ownDb.updateTable('users').set({ status: 'suspended' }).where('id', '=', userId).execute()
  await inTransaction(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId, fields: { city: 'Leeds' } }, now))
  const session = ownDb.selectFrom('userSessions').select('isActive').where('id', '=', sessionId)
  expect(await session.executeTakeFirst()).toEqual({ isActive: true })
})
