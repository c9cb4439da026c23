import { expect } from 'vitest'
import { recordActivity } from '../../activity/record-activity.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { updatePerson } from '../update-person.ts'
import { restoreValue } from './restore-value.ts'
import type { PersonPatch } from './writable-fields.ts'

async function change(trx: Trx, userId: string, fields: PersonPatch): Promise<string> {
  await updatePerson(trx, asAdmin(), { userId, fields })
  const rows = trx.selectFrom('userActivityLogs').select('id').where('activityType', '=', 'user.updated')
  return (await rows.orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

const personOf = (trx: Trx, id: string) =>
  trx.selectFrom('users').select(['city', 'email', 'version']).where('id', '=', id).executeTakeFirstOrThrow()

test('an old value is restored by an ordinary edit, which is recorded', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  await change(trx, ada, { city: 'Leeds' })
  const activityId = await change(trx, ada, { city: 'York' })
  const { version } = await personOf(trx, ada)

  expect(await restoreValue(trx, asAdmin(), { activityId, field: 'city', version, seen: 'York' })).toBe(ada)
  expect(await personOf(trx, ada)).toMatchObject({ city: 'Leeds', version: version + 1 })
  const told = trx.selectFrom('userActivityLogs').select(['activityType', 'changes']).where('userId', '=', ada)
  const [restored, updated] = await told.orderBy('id', 'desc').limit(2).execute()
  expect(restored?.activityType).toBe('value.restored')
  expect(updated?.changes).toEqual({ city: { before: 'York', after: 'Leeds' } })
})

test('refuses a taken address, a changed field, and a value already in place', async ({ trx }) => {
  const [ada, ben] = [await makeCustomer(trx, { email: 'old@acme.example' }), await makeCustomer(trx)]
  const activityId = await change(trx, ada, { email: 'new@acme.example', city: 'York' })
  const { version } = await personOf(trx, ada)
  await trx.deleteFrom('userIdentities').where('externalId', '=', 'old@acme.example').execute()
  await updatePerson(trx, asAdmin(), { userId: ben, fields: { email: 'old@acme.example' } })
  const restore = (field: 'email' | 'city' | 'county', seen: string) =>
    restoreValue(trx, asAdmin(), { activityId, field, version, seen })

  await expect(restore('email', 'new@acme.example')).rejects.toThrow(/email/i)
  await expect(restore('county', '')).rejects.toThrow('can no longer be undone')
  await change(trx, ada, { city: 'Hull' })
  await expect(restore('city', 'York')).rejects.toThrow('Someone else has changed this')
  await change(trx, ada, { city: null })
  await expect(restore('city', 'York')).rejects.toThrow('It already says that.')
  expect(await personOf(trx, ada)).toMatchObject({ city: null, email: 'new@acme.example' })
})

test('only an edit of the record can be restored, and not by a stranger', async ({ trx }) => {
  const ada = await makeCustomer(trx)
  const activityId = await change(trx, ada, { city: 'York' })
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(restoreValue(trx, stranger, { activityId, field: 'city', version: 2, seen: 'York' })).rejects.toThrow(
    'can no longer be undone',
  )
  await recordActivity(trx, asAdmin(), {
    type: 'booking.cancelled',
    userId: ada,
    description: '',
    changes: { status: { before: 'active', after: 'cancelled' } },
  })
  const other = await trx
    .selectFrom('userActivityLogs')
    .select('id')
    .where('activityType', '=', 'booking.cancelled')
    .executeTakeFirstOrThrow()
  await expect(
    restoreValue(trx, asAdmin(), { activityId: other.id, field: 'status', version: 2, seen: 'active' }),
  ).rejects.toThrow('can no longer be undone')
})

test('of two restores at once, one succeeds and the other is refused', async ({ ownDb }) => {
  const { ada, activityId, version } = await inTransaction(ownDb, async (trx) => {
    const made = await makeCustomer(trx)
    const id = await change(trx, made, { city: 'York' })
    return { ada: made, activityId: id, version: (await personOf(trx, made)).version }
  })
  const restore = () =>
    inTransaction(ownDb, (trx) => restoreValue(trx, asAdmin(), { activityId, field: 'city', version, seen: 'York' }))

  const results = await Promise.allSettled([restore(), restore(), restore()])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await inTransaction(ownDb, (trx) => personOf(trx, ada))).toMatchObject({ city: null, version: version + 1 })
})
