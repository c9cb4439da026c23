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

test('a customer who asks to be erased, or no longer, changes nothing for another', async ({ trx }) => {
  const [one, other] = [asCustomer(await makeCustomer(trx)), asCustomer(await makeCustomer(trx))]
  const [first, second] = [new Date('2026-11-20T12:00:00Z'), new Date('2026-11-21T12:00:00Z')]
  await askErasure(trx, one, proof, first)
  await askErasure(trx, other, proof, second)
  expect([await findOwnErasure(trx, one), await findOwnErasure(trx, other)]).toEqual([first, second])
  await withdrawErasure(trx, other, proof)
  expect([await findOwnErasure(trx, one), await findOwnErasure(trx, other)]).toEqual([first, undefined])
  await withdrawErasure(trx, other, proof)
  const withdrawn = trx.selectFrom('userActivityLogs').select('userId').where('activityType', '=', 'erasure.withdrawn')
  expect(await withdrawn.execute()).toEqual([{ userId: other.userId }])
})
