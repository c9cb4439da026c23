import { expect } from 'vitest'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { markMerged } from '../../people/merging/mark-merged.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addMembers } from './add-members.ts'
import { visibleDuplicates } from './visible-duplicates.ts'

async function makeGroup(trx: Trx) {
  const [userA = '', userB = ''] = [await makeCustomer(trx), await makeCustomer(trx)].sort()
  await trx.insertInto('duplicateGroups').values({ id: userA, score: '7.00' }).execute()
  const pair = { userA, userB, state: 'suggested' as const, score: '7.00', groupId: userA }
  await trx.insertInto('duplicatePairs').values(pair).execute()
  return { userA, userB }
}

test('visibleDuplicates shows the office alone the groups in which there is still something to decide', async ({
  trx,
}) => {
  const [open, merged] = [await makeGroup(trx), await makeGroup(trx)]
  const seen = async (actor: Actor) =>
    (await visibleDuplicates(trx, actor).select('duplicateGroups.id').execute()).map(({ id }) => id).sort()
  expect(await seen(asAdmin())).toEqual([open.userA, merged.userA].sort())
  await markMerged(trx, merged.userA, [merged.userB], new Date())
  expect(await seen(asAdmin())).toEqual([open.userA])
  expect(await seen(asCustomer(open.userA))).toEqual([])
  expect(await seen(asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})

test('addMembers adds the records of each group that still stand alone, and nothing to a group without any', async ({
  trx,
}) => {
  const { userA, userB } = await makeGroup(trx)
  const [group, empty] = await addMembers(trx, [{ id: userA }, { id: userB }])
  expect(group?.users.map(({ id }) => id).sort()).toEqual([userA, userB])
  expect(empty).toEqual({ id: userB, users: [], reasons: [] })
  await markMerged(trx, userA, [userB], new Date())
  expect((await addMembers(trx, [{ id: userA }]))[0]?.users.map(({ id }) => id)).toEqual([userA])
})
