import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { askErasure, findOwnErasure, withdrawErasure } from './ask-erasure.ts'
import { countErasureRequests, listErasureRequests } from './list-erasure-requests.ts'

const proof = { isProven: true }

test('askErasure puts a customer on the admins’ list once, and withdrawErasure takes them off, each after a code', async ({
  trx,
}) => {
  const actor = asCustomer(await makeCustomer(trx))
  await expect(askErasure(trx, actor, { isProven: false })).rejects.toThrow(CodeNeeded)
  expect(await findOwnErasure(trx, actor)).toBeUndefined()
  await askErasure(trx, actor, proof)
  await askErasure(trx, actor, proof)
  expect((await listErasureRequests(trx, asAdmin())).map(({ id }) => id)).toEqual([actor.userId])
  expect(await countErasureRequests(trx, asAdmin())).toEqual({ total: 1, isExact: true })
  expect(await countErasureRequests(trx, asInstructor(await makeStaff(trx, 'instructor')))).toMatchObject({ total: 0 })
  expect(await findOwnErasure(trx, actor)).toBeInstanceOf(Date)

  for (const stranger of [asCustomer(await makeCustomer(trx)), asInstructor(await makeStaff(trx, 'instructor'))])
    expect(await listErasureRequests(trx, stranger)).toEqual([])

  await expect(withdrawErasure(trx, actor, { isProven: false })).rejects.toThrow(CodeNeeded)
  expect(await findOwnErasure(trx, actor)).toBeInstanceOf(Date)
  await withdrawErasure(trx, actor, proof)
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
