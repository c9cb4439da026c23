import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { listSealed } from '../../privacy/sealed/list-sealed.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import type { SealedField } from '../../privacy/sealed/sealed-fields.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeSealed } from './change-sealed.ts'

const ring = () => parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const keyring = ring()
const now = new Date('2026-11-20T12:00:00Z')

async function read(db: Db, userId: string, field: SealedField): Promise<string | null> {
  const look = { userId, field, reason: 'Checking the test', keyring }
  const opened = await inTransaction(db, (trx) => revealSealed(trx, asAdmin(), look))
  return opened.kind === 'open' ? opened.value : 'locked'
}

test('a field is written unread, sealed, dated and named in the log, and health follows', async ({ ownDb }) => {
  const admin = asAdmin()
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const write = (field: SealedField, value: string | null) =>
    inTransaction(ownDb, (trx) => changeSealed(trx, admin, { userId, field, value, keyring }, now))
  const find = () =>
    ownDb.selectFrom('users').select(['hasMedicalConditions', 'fieldOrigins', 'version']).executeTakeFirstOrThrow()

  await write('medicalNotes', ' Asthma\r\nInhaler ')
  await write('emergencyContactPhone', '07400 123 456')
  expect(await read(ownDb, userId, 'medicalNotes')).toBe('Asthma\nInhaler')
  expect(await read(ownDb, userId, 'emergencyContactPhone')).toBe('+447400123456')
  const origin = { at: now.toISOString(), source: 'admin' }
  expect(await find()).toMatchObject({ hasMedicalConditions: true, version: 3, fieldOrigins: { medicalNotes: origin } })

  await write('medicalNotes', null)
  await write('medicalNotes', '')
  expect(await find()).toMatchObject({
    hasMedicalConditions: false,
    version: 4,
    fieldOrigins: { medicalNotes: origin },
  })
  expect((await listSealed(ownDb, admin, userId)).filter(({ isKept }) => isKept)).toEqual([
    { field: 'emergencyContactPhone', isKept: true, seen: now.toISOString() },
  ])

  const logged = await ownDb
    .selectFrom('userActivityLogs')
    .selectAll()
    .where('activityType', '=', 'user.updated')
    .orderBy('id')
    .execute()
  expect(logged.map((row) => row.activityDescription)).toEqual([
    'Medical notes changed',
    'Emergency phone changed',
    'Medical notes removed',
  ])
  expect(JSON.stringify(logged)).not.toMatch(/Asthma|7400/)
})

test('locked, stale and unknown fields are refused and unchanged', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  const write = (field: SealedField, value: string, over: { seen?: string; keyring?: typeof keyring } = {}) =>
    inTransaction(ownDb, (trx) => changeSealed(trx, asAdmin(), { userId, field, value, keyring, ...over }, now))
  await write('medicalNotes', 'Asthma', { seen: '' })

  await expect(write('medicalNotes', 'None', { keyring: ring() })).rejects.toThrow(/locked/)
  await expect(write('medicalNotes', 'None', { seen: '' })).rejects.toThrow(/meanwhile/)
  const births = ['1990-02-30', '25/03/1990', '2026-11-21', '1899-12-31', 'soon']
  for (const birth of births) await expect(write('dateOfBirth', birth)).rejects.toThrow(Refusal)
  await expect(write('dietaryRequirements', 'x'.repeat(1001))).rejects.toThrow(Refusal)

  expect(await read(ownDb, userId, 'medicalNotes')).toBe('Asthma')
  expect(await read(ownDb, userId, 'dateOfBirth')).toBe(null)
  await write('dateOfBirth', '1990-03-25')
  await write('medicalNotes', 'None', { seen: now.toISOString() })
  expect([await read(ownDb, userId, 'dateOfBirth'), await read(ownDb, userId, 'medicalNotes')]).toEqual([
    '1990-03-25',
    'None',
  ])
})

test('of two writes of one field at once, the second gets a conflict and nothing is lost', async ({ ownDb }) => {
  const userId = await inTransaction(ownDb, (trx) => makeCustomer(trx))
  for (let round = 0; round < 5; round++) {
    const [state] = await listSealed(ownDb, asAdmin(), userId)
    const write = (value: string) =>
      inTransaction(ownDb, (trx) =>
        changeSealed(trx, asAdmin(), { userId, field: 'dateOfBirth', value, seen: state?.seen, keyring }),
      )
    const settled = await Promise.allSettled([write(`199${round}-01-01`), write(`198${round}-01-01`)])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('an instructor writes nothing', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  const input = { userId, field: 'medicalNotes', value: 'Asthma', keyring } as const
  await expect(changeSealed(trx, stranger, input)).rejects.toThrow(Refusal)
})

test('a customer fills an empty field without a code, and replaces or removes what stands only with one', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  const write = (field: 'dietaryRequirements' | 'dateOfBirth', value: string | null, isProven?: boolean) =>
    changeSealed(trx, asCustomer(userId), { userId, field, value, keyring, ...(isProven && { isProven }) }, new Date())
  await write('dietaryRequirements', 'Vegan')
  await expect(write('dietaryRequirements', 'None')).rejects.toThrow(CodeNeeded)
  await expect(write('dietaryRequirements', null)).rejects.toThrow(CodeNeeded)
  await write('dietaryRequirements', 'None', true)
  await write('dietaryRequirements', null, true)
  await write('dietaryRequirements', 'Vegan')

  await write('dateOfBirth', '1980-03-05')
  await expect(write('dateOfBirth', '1981-03-05', true)).rejects.toMatchObject({
    fields: { dateOfBirth: expect.stringContaining('on record') },
  })
})

test('every change of a sealed field counts one version, and says whether it was removed', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const person = async (id: string) =>
    await trx
      .selectFrom('users')
      .select(['version', 'hasMedicalConditions'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const before = await person(other)
  const { version } = await person(userId)
  const write = (value: string | null) =>
    changeSealed(trx, asAdmin(), { userId, field: 'medicalNotes', value, keyring }, new Date())
  await write('Asthma')
  expect(await person(userId)).toEqual({ version: version + 1, hasMedicalConditions: true })
  await write('Asthma')
  await write(null)
  expect(await person(userId)).toEqual({ version: version + 2, hasMedicalConditions: false })
  expect(await person(other)).toEqual(before)
  const said = trx.selectFrom('userActivityLogs').select('activityDescription').where('userId', '=', userId)
  const rows = await said.where('activityType', '=', 'user.updated').orderBy('id').execute()
  expect(rows.map(({ activityDescription }) => activityDescription.split(' ').at(-1))).toEqual(['changed', 'removed'])
})
