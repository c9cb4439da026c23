import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeTempTable, tempTable } from '../../db/temp-table.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { dropHealth } from './drop-health.ts'
import { keepSealed } from './keep-sealed.ts'
import { listOwnKept } from './list-own-kept.ts'
import { listSealed } from './list-sealed.ts'
import { openSealed } from './open-sealed.ts'
import { removeSealed } from './remove-sealed.ts'
import { type SealedField, sealedFields } from './sealed-fields.ts'

/** What the vault says of a person, opened. */
async function openAll(db: Db, userId: string): Promise<Partial<Record<SealedField, string>>> {
  const row = await db.selectFrom('userSensitive').selectAll().where('userId', '=', userId).executeTakeFirst()
  const opened = sealedFields.map((field) => ({
    field,
    said: openSealed(keyring, { userId, field, sealed: row?.[field] }),
  }))
  return Object.fromEntries(
    opened.flatMap(({ field, said }) => (said.kind === 'open' && said.value !== null ? [[field, said.value]] : [])),
  )
}

test('keepSealed seals each value for its person and field, and replaces an earlier one', async ({ trx }) => {
  const [one, two] = [await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [
    { userId: one, field: 'medicalNotes', value: 'Asthma' },
    { userId: two, field: 'medicalNotes', value: 'Diabetes' },
    { userId: one, field: 'dateOfBirth', value: '1990-04-01' },
  ])
  await keepSealed(trx, keyring, [{ userId: one, field: 'medicalNotes', value: 'Asthma, inhaler' }])

  expect(await openAll(trx, one)).toEqual({ medicalNotes: 'Asthma, inhaler', dateOfBirth: '1990-04-01' })
  expect(await openAll(trx, two)).toEqual({ medicalNotes: 'Diabetes' })
})

test('keepSealed deletes a value for null and leaves the others', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [
    { userId, field: 'medicalNotes', value: 'Asthma' },
    { userId, field: 'dietaryRequirements', value: 'Vegan' },
  ])
  await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: null }])
  expect(await openAll(trx, userId)).toEqual({ dietaryRequirements: 'Vegan' })
})

test('keepSealed writes no row without values', async ({ trx }) => {
  await keepSealed(trx, keyring, [])
  expect(await trx.selectFrom('userSensitive').selectAll().execute()).toEqual([])
})

test('listSealed and listOwnKept show which fields hold a value, without opening any', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [
    { userId: await makeCustomer(trx), field: 'dateOfBirth', value: '1990-04-01' },
    { userId, field: 'medicalNotes', value: 'Asthma' },
  ])
  expect(await listOwnKept(trx, asCustomer(userId))).toEqual(['medicalNotes'])
  const listed = await listSealed(trx, asAdmin(), userId)
  expect(listed.map(({ field }) => field)).toEqual([...sealedFields])
  expect(listed.filter(({ isKept }) => isKept).map(({ field }) => field)).toEqual(['medicalNotes'])
})

test('listSealed says when each field was last written', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const origins = JSON.stringify({ medicalNotes: { at: '2026-11-21T10:00:00Z' } })
  await sql`update users set field_origins = ${origins}::jsonb where id = ${userId}`.execute(trx)
  const listed = await listSealed(trx, asAdmin(), userId)
  expect(Object.fromEntries(listed.map(({ field, seen }) => [field, seen]))).toMatchObject({
    medicalNotes: '2026-11-21T10:00:00Z',
    dateOfBirth: '',
  })
})

test('listSealed lists nothing of merged and erased people', async ({ trx }) => {
  const [survivor, merged, erased] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(
    trx,
    keyring,
    [merged, erased].map((userId) => ({ userId, field: 'medicalNotes', value: 'Asthma' })),
  )
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', merged).execute()
  await trx.updateTable('users').set({ erasedAt: new Date() }).where('id', '=', erased).execute()
  for (const userId of [merged, erased]) {
    expect(await listSealed(trx, asAdmin(), userId)).toEqual([])
    expect(await listOwnKept(trx, asCustomer(userId))).toEqual([])
  }
})

test('dropHealth deletes the health fields of these people and nothing else', async ({ trx }) => {
  const [gone, stays] = [await makeCustomer(trx), await makeCustomer(trx)]
  for (const userId of [gone, stays])
    await keepSealed(trx, keyring, [
      { userId, field: 'medicalNotes', value: 'Asthma' },
      { userId, field: 'dietaryRequirements', value: 'Vegan' },
      { userId, field: 'emergencyContactName', value: 'Bea' },
    ])
  await dropHealth(trx, [])
  await dropHealth(trx, [gone])

  expect(await openAll(trx, gone)).toEqual({ emergencyContactName: 'Bea' })
  expect(Object.keys(await openAll(trx, stays)).length).toBe(3)
})

test('removeSealed empties the vault of the people an undone import brought', async ({ trx }) => {
  const [gone, stays] = [await makeCustomer(trx), await makeCustomer(trx)]
  for (const userId of [gone, stays])
    await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: 'Asthma' }])
  const people = tempTable('removable_people', { user_id: 'uuid' })
  await makeTempTable(trx, people, sql`select ${gone} as user_id`)

  await removeSealed(trx, people)
  expect(await trx.selectFrom('userSensitive').select('userId').execute()).toEqual([{ userId: stays }])
})
