import { expect } from 'vitest'
import { makeCustomer } from '../../testing/make/make.ts'
import { tempRows } from '../../testing/temp-rows.ts'
import { test } from '../../testing/test.ts'
import { restoreLastActivity } from './restore-last-activity.ts'

test('restoreLastActivity sets each person back to their own moment, or to none, and leaves the others', async ({
  trx,
}) => {
  const active = new Date('2026-11-20T12:00:00Z')
  const before = new Date('2026-01-05T09:00:00Z')
  const [moved, cleared, other] = [await makeCustomer(trx), await makeCustomer(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ lastActivityDate: active }).execute()

  const columns = { user_id: 'uuid', at: 'timestamptz' } as const
  const moments = await tempRows(trx, columns, [{ user_id: moved, at: before }, { user_id: cleared }])
  await restoreLastActivity(trx, moments)

  const users = await trx.selectFrom('users').select(['id', 'lastActivityDate']).execute()
  expect(new Map(users.map(({ id, lastActivityDate }) => [id, lastActivityDate]))).toEqual(
    new Map([
      [moved, before],
      [cleared, null],
      [other, active],
    ]),
  )
})
