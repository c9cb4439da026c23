import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { noteSealedOrigins } from './note-sealed-origins.ts'
import { revealFields } from './reveal-fields.ts'
import { apartFromSealed, sealedInput } from './sealed-input.ts'
import { writeSealed } from './write-sealed.ts'

const keys = () => testKeyring
const reason = 'Preparing a course'

test('writeSealed writes the fields that are given, and leaves the others; revealFields opens and logs each', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx)
  await writeSealed(trx, asAdmin(), { userId, given: { medicalNotes: 'Asthma', dateOfBirth: '1990-04-01' }, keys })
  await writeSealed(trx, asAdmin(), { userId, given: { medicalNotes: null, dateOfBirth: undefined }, keys })

  const fields = ['medicalNotes', 'dateOfBirth', 'dateOfBirth'] as const
  const revealed = await revealFields(trx, asAdmin(), { userId, fields: [...fields], reason, keys })
  expect(revealed).toEqual({ medicalNotes: null, dateOfBirth: '1990-04-01' })
  const logged = trx.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'sensitive.revealed')
  expect(await logged.execute()).toHaveLength(2)
})

test('revealFields says which field is locked', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await writeSealed(trx, asAdmin(), { userId, given: { medicalNotes: 'Asthma' }, keys })
  const other = () => parseKeyring(`other:${randomBytes(32).toString('base64')}`)
  const attempt = revealFields(trx, asAdmin(), { userId, fields: ['medicalNotes'], reason, keys: other })
  await expect(attempt).rejects.toThrow(Refusal)
  await expect(attempt).rejects.toThrow('Medical notes is locked')
})

test('sealedInput takes up to 10,000 characters; apartFromSealed parts what is sealed from the rest', () => {
  expect(sealedInput.safeParse({ medicalNotes: 'a'.repeat(10_000) }).success).toBe(true)
  expect(sealedInput.safeParse({ medicalNotes: 'a'.repeat(10_001) }).success).toBe(false)
  const sealed = {
    dateOfBirth: '1990-04-01',
    emergencyContactName: 'Bea',
    emergencyContactPhone: null,
    emergencyContactRelationship: undefined,
    medicalNotes: 'Asthma',
    dietaryRequirements: '',
  }
  expect(apartFromSealed({ ...sealed, city: 'York' })).toEqual({ fields: { city: 'York' }, sealed })
})

test('noteSealedOrigins notes where values came from, forgets what is gone and tells of medical needs', async ({
  trx,
}) => {
  const [one, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  const at = new Date('2026-11-21T10:00:00Z')
  const find = (id: string) =>
    trx
      .selectFrom('users')
      .select(['fieldOrigins', 'hasMedicalConditions'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const untouched = await find(other)
  await noteSealedOrigins(trx, [
    { userId: one, field: 'medicalNotes', at, hasMedical: true },
    { userId: one, field: 'dateOfBirth', at },
  ])
  const origin = { at: at.toISOString(), source: 'import' }
  expect(await find(one)).toMatchObject({
    fieldOrigins: { medicalNotes: origin, dateOfBirth: origin },
    hasMedicalConditions: true,
  })

  await noteSealedOrigins(trx, [{ userId: one, field: 'dateOfBirth', at: null }])
  expect(await find(one)).toMatchObject({ fieldOrigins: { medicalNotes: origin }, hasMedicalConditions: true })
  expect(Object.keys(Object((await find(one)).fieldOrigins))).not.toContain('dateOfBirth')
  await noteSealedOrigins(trx, [{ userId: one, field: 'medicalNotes', at: null, hasMedical: false }])
  expect(await find(one)).toMatchObject({ hasMedicalConditions: false })
  expect(await find(other)).toEqual(untouched)
  await noteSealedOrigins(trx, [])
})

test('writeSealed replaces what stands for a customer only with a code', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  const write = (dietaryRequirements: string, isProven?: boolean) =>
    writeSealed(trx, asCustomer(userId), {
      userId,
      given: { dietaryRequirements },
      keys: () => testKeyring,
      ...(isProven && { isProven }),
    })
  await write('Vegan')
  await expect(write('None')).rejects.toThrow(CodeNeeded)
  await write('None', true)
})
