import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { keepSealed } from './keep-sealed.ts'
import { revealReason, revealSealed } from './reveal-sealed.ts'
import { revealForm, revealSealedFields } from './reveal-sealed-fields.ts'
import { sealedFields } from './sealed-fields.ts'

const reason = 'Preparing a course'

test('revealSealedFields opens several fields for one reason and logs each, without locked ones', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: 'Asthma' }])
  await trx
    .updateTable('userSensitive')
    .set({ dateOfBirth: Buffer.from('broken') })
    .execute()

  const shown = await revealSealedFields(trx, asAdmin(), {
    userId,
    field: ['medicalNotes', 'dateOfBirth', 'dietaryRequirements'],
    reason,
    keyring,
  })
  expect(shown).toEqual({ medicalNotes: 'Asthma', dietaryRequirements: '' })
  const logged = await trx.selectFrom('userActivityLogs').select('details').orderBy('id').execute()
  expect(logged.slice(-2)).toEqual([
    { details: { field: 'medicalNotes', reason } },
    { details: { field: 'dietaryRequirements', reason } },
  ])
})

test('revealSealed opens a customer’s own fields once proven, and no one else’s', async ({ trx }) => {
  const [userId, other] = [await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [{ userId, field: 'medicalNotes', value: 'Asthma' }])
  const look = (by: string) =>
    revealSealed(trx, asCustomer(by), { userId, field: 'medicalNotes', reason, keyring, isProven: true })

  expect(await look(userId)).toEqual({ kind: 'open', value: 'Asthma' })
  await expect(look(other)).rejects.toThrow(Refusal)
})

test('revealForm accepts one to all of the fields by name', () => {
  const form = { userId: '00000000-0000-4000-8000-000000000000', reason }
  const accepts = (field: string[]) => revealForm.safeParse({ ...form, field }).success
  expect([accepts([]), accepts(['salary']), accepts([...sealedFields, 'medicalNotes'])]).toEqual([false, false, false])
  expect([accepts(['medicalNotes']), accepts([...sealedFields])]).toEqual([true, true])
})

test('revealReason has 3 to 200 characters after trimming', () => {
  const accepts = (text: string) => revealReason.safeParse(text).success
  expect(['abc', 'a'.repeat(200), '  abc  '].filter(accepts).length).toBe(3)
  expect(['ab', ' ab  ', 'a'.repeat(201)].filter(accepts)).toEqual([])
})
