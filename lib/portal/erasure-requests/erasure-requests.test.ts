import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { askErasure, findOwnErasure, withdrawErasure } from './ask-erasure.ts'
import { listErasureRequests } from './list-erasure-requests.ts'

test('askErasure puts a customer on the admins’ list once, and withdrawErasure takes them off', async ({ trx }) => {
  const actor = asCustomer(await makeCustomer(trx))
  await askErasure(trx, actor)
  await askErasure(trx, actor)
  expect((await listErasureRequests(trx, asAdmin())).map(({ id }) => id)).toEqual([actor.userId])
  expect(await findOwnErasure(trx, actor)).toBeInstanceOf(Date)

  for (const stranger of [asCustomer(await makeCustomer(trx)), asInstructor(await makeStaff(trx, 'instructor'))])
    expect(await listErasureRequests(trx, stranger)).toEqual([])

  await withdrawErasure(trx, actor)
  expect(await listErasureRequests(trx, asAdmin())).toEqual([])
  const log = await trx
    .selectFrom('userActivityLogs')
    .select('activityType')
    .where('userId', '=', actor.userId)
    .execute()
  expect(
    log
      .map(({ activityType }) => activityType)
      .filter((type) => type.startsWith('erasure'))
      .sort(),
  ).toEqual(['erasure.requested', 'erasure.withdrawn'])
})
