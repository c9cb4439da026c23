import { expect } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import type { Db } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make.ts'
import { test } from '../testing/test.ts'
import { editableFields } from './details-fields.ts'
import type { UpdatePersonInput } from './details-input.ts'
import { updatePerson } from './update-person.ts'

const now = new Date('2026-11-20T12:00:00Z')

async function formOf(db: Db, userId: string): Promise<UpdatePersonInput> {
  const person = await db
    .selectFrom('users')
    .select([...editableFields, 'version'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return { ...person, userId }
}

test('changed details are normalised, dated, counted as a version and recorded field by field', async ({ trx }) => {
  const userId = await makeCustomer(trx, { email: 'ada@acme.example' })
  const form = await formOf(trx, userId)
  await updatePerson(trx, asAdmin(), { ...form, email: ' ADA.Khan@Acme.example', mobile: '07400 123 456' }, now)

  const after = await trx
    .selectFrom('users')
    .select(['email', 'mobile', 'version', 'fieldOrigins'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  expect(after).toMatchObject({
    email: 'ada.khan@acme.example',
    mobile: '+447400123456',
    version: form.version + 1,
    fieldOrigins: { email: { at: now.toISOString(), source: 'admin' }, mobile: { source: 'admin' } },
  })

  const addresses = await trx.selectFrom('userIdentities').select('externalId').where('userId', '=', userId).execute()
  expect(addresses.map(({ externalId }) => externalId)).toContain('ada.khan@acme.example')

  const logged = await trx
    .selectFrom('userActivityLogs')
    .select(['activityDescription', 'changes'])
    .where('userId', '=', userId)
    .where('activityType', '=', 'user.updated')
    .execute()
  expect(logged).toEqual([
    {
      activityDescription: 'Email, Mobile changed',
      changes: {
        email: { before: 'ada@acme.example', after: 'ada.khan@acme.example' },
        mobile: { before: null, after: '+447400123456' },
      },
    },
  ])
})

test('nothing changed is nothing written', async ({ trx }) => {
  const form = await formOf(trx, await makeCustomer(trx))
  await updatePerson(trx, asAdmin(), form, now)
  expect(await formOf(trx, form.userId)).toEqual(form)
})

test('a stale version, a taken, missing or broken address are refused, and nothing moves', async ({ trx }) => {
  const taken = await formOf(trx, await makeCustomer(trx))
  const form = await formOf(trx, await makeCustomer(trx))
  const staff = await formOf(trx, await makeStaff(trx, 'instructor'))
  const refused: UpdatePersonInput[] = [
    { ...form, city: 'Leeds', version: form.version - 1 },
    { ...form, email: taken.email },
    { ...form, email: null },
    { ...form, email: 'a@b.example, c@d.example' },
    { ...staff, email: 'other@acme.example' },
  ]

  for (const input of refused) await expect(updatePerson(trx, asAdmin(), input, now)).rejects.toThrow(Refusal)
  expect(await formOf(trx, form.userId)).toEqual(form)
})

test('an instructor cannot reach anybody', async ({ trx }) => {
  const form = await formOf(trx, await makeCustomer(trx))
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(updatePerson(trx, stranger, { ...form, city: 'Leeds' }, now)).rejects.toThrow(Refusal)
})
