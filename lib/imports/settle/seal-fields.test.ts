import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { writeSealed } from '../../people/sealed/write-sealed.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { LockedValue } from '../../privacy/vault/vault.ts'
import { asAdmin } from '../../testing/actors.ts'
import { findUser } from '../../testing/find-user.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { keyring as other } from '../../testing/make/make-second-factor.ts'
import { stageRecords } from '../../testing/make/stage-records.ts'
import { test } from '../../testing/test.ts'
import { temp } from '../temp-tables.ts'
import { sealFields } from './seal-fields.ts'
import { settle } from './settle.ts'
import { standingOf } from './standing-sealed.ts'

const now = new Date('2026-11-20T12:00:00Z')
const imported = new Date('2024-02-14T00:00:00Z')

/** Imports one booking with a seat for Ann who says this of herself. */
async function importAnn(trx: Trx, said: object, over: object = {}): Promise<string> {
  const ann = { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', ...said }
  const record = legacyRecord('A1', 'Ann', { participants: [ann], ...over })
  await settle(trx, { runId: await stageRecords(trx, [record]), keyring, now })
  return (await findUser(trx, 'ann@acme.example'))?.id ?? ''
}

async function again(trx: Trx, at = now): Promise<void> {
  await sql`drop table ${temp.sealing}`.execute(trx)
  await sealFields(trx, keyring, at)
}

const standing = async (trx: Trx, userId: string) => (await standingOf(trx, keyring, [userId])).get(userId)

test('sealFields seals what a seat says of its person, and notes where it came from', async ({ trx }) => {
  const said = { dateOfBirth: '1980-02-03', medicalConditions: 'asthma' }
  const userId = await importAnn(trx, said, { courseDate: '2026-11-01' })
  const held = { at: imported, isByHand: false }
  expect(await standing(trx, userId)).toEqual(
    new Map([
      ['dateOfBirth', { value: '1980-02-03', ...held }],
      ['medicalNotes', { value: 'asthma', ...held }],
    ]),
  )
  expect(await findUser(trx, 'ann@acme.example')).toMatchObject({ hasMedicalConditions: true })
})

test('sealFields imports no health data of a course over thirty days past', async ({ trx }) => {
  const said = { dateOfBirth: '1980-02-03', medicalConditions: 'asthma', dietaryRequirements: 'vegan' }
  const old = await importAnn(trx, said, { courseDate: '2026-10-20' })
  expect([...((await standing(trx, old))?.keys() ?? [])]).toEqual(['dateOfBirth'])
  const last = await importAnn(trx, said, { courseDate: '2026-10-21', createdAt: '2024-03-01' })
  expect([...((await standing(trx, last))?.keys() ?? [])].sort()).toEqual([
    'dateOfBirth',
    'dietaryRequirements',
    'medicalNotes',
  ])
})

test('sealFields leaves a newer edit by hand, and takes back what no record says any more', async ({ trx }) => {
  const userId = await importAnn(trx, { dateOfBirth: '1980-02-03' })
  const given = { dateOfBirth: '1981-02-03' }
  await writeSealed(trx, asAdmin(), { userId, given, keys: () => keyring }, now)
  await again(trx)
  expect((await standing(trx, userId))?.get('dateOfBirth')).toMatchObject({ value: '1981-02-03', isByHand: true })

  const edited = { at: '2020-01-01T00:00:00.000Z', source: 'import' }
  const fieldOrigins = JSON.stringify({ emergencyContactName: edited })
  await trx.updateTable('users').set({ fieldOrigins }).where('id', '=', userId).execute()
  await keepSealed(trx, keyring, [{ userId, field: 'emergencyContactName', value: 'Bob' }])
  await again(trx)
  expect((await standing(trx, userId))?.has('emergencyContactName')).toBe(false)
})

test('standingOf opens the values of these people, and overwrites nothing that no key opens', async ({ trx }) => {
  const [one, two] = [await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [
    { userId: one, field: 'dietaryRequirements', value: 'vegan' },
    { userId: two, field: 'dietaryRequirements', value: 'halal' },
  ])
  const opened = await standingOf(trx, keyring, [one])
  expect([...opened.keys()]).toEqual([one])
  expect(opened.get(one)?.get('dietaryRequirements')).toMatchObject({ value: 'vegan', isByHand: true })
  await expect(standingOf(trx, other, [one])).rejects.toThrow(LockedValue)
})

test('sealFields writes nothing anew that stands already, and the newest of two records', async ({ trx }) => {
  const said = { dateOfBirth: '1980-02-03', dietaryRequirements: 'vegan', emergencyContact: { name: 'Ben' } }
  const userId = await importAnn(trx, said, { courseDate: '2026-11-01' })
  const sealed = () =>
    trx.selectFrom('userSensitive').selectAll().where('userId', '=', userId).executeTakeFirstOrThrow()
  const origins = async () =>
    (await trx.selectFrom('users').select('fieldOrigins').where('id', '=', userId).executeTakeFirstOrThrow())
      .fieldOrigins
  const [before, noted] = [await sealed(), await origins()]
  await again(trx)
  expect([await sealed(), await origins()]).toEqual([before, noted])

  await again(trx, new Date('2026-12-20T12:00:00Z'))
  const later = await sealed()
  expect(later).toMatchObject({ dateOfBirth: before.dateOfBirth, dietaryRequirements: null })
  expect([...((await standing(trx, userId))?.keys() ?? [])].sort()).toEqual(['dateOfBirth', 'emergencyContactName'])
})

test('sealFields writes nothing that stands already', async ({ trx }) => {
  await importAnn(trx, { dateOfBirth: '1980-02-03' })
  const stored = () => trx.selectFrom('userSensitive').select(['dateOfBirth']).execute()
  const before = await stored()
  expect(before).toHaveLength(1)
  await again(trx)
  expect(await stored()).toEqual(before)
})
