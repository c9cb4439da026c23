import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { apartList } from './inbox/apart-list.ts'
import { countDuplicates } from './inbox/count-duplicates.ts'
import { duplicateList } from './inbox/duplicate-list.ts'
import { setApart } from './inbox/set-apart.ts'
import { suggestAgain } from './inbox/suggest-again.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const admin = asAdmin()

async function refreshAll(trx: Trx, limit?: number) {
  while ((await refreshDuplicates(trx, keyring, limit)) > 0);
}

async function makeTwo(trx: Trx, name = 'Aleshia') {
  const one = await makeCustomer(trx, { firstName: name })
  const two = await makeCustomer(trx, { firstName: name })
  const same = { phone: '+441134960000', postcode: 'LS1 4AP' }
  await trx.updateTable('users').set(same).where('id', 'in', [one, two]).execute()
  await keepSealed(trx, keyring, [
    { userId: one, field: 'dateOfBirth', value: '1980-03-05' },
    { userId: two, field: 'dateOfBirth', value: '1980-05-03' },
  ])
  return [one, two].sort()
}

const groups = async (trx: Trx) =>
  (await duplicateList.page(trx, admin, {})).rows.map(({ users }) => users.map(({ id }) => id))

test('two records of one person are suggested with reasons, to admins only', async ({ trx }) => {
  const two = await makeTwo(trx)
  await makeCustomer(trx, { firstName: 'Ben' })
  await refreshAll(trx)

  const [found] = (await duplicateList.page(trx, admin, {})).rows
  expect(found?.users.map(({ id }) => id)).toEqual(two)
  expect(found?.reasons).toContainEqual(expect.objectContaining({ code: 'birth', level: 'moved' }))
  expect(await countDuplicates(trx, admin, 999)).toEqual({ total: 1, isExact: true })
  expect((await duplicateList.page(trx, asCustomer(two[0] ?? ''), {})).rows).toEqual([])
  expect((await countDuplicates(trx, asInstructor(two[0] ?? ''), 999)).total).toBe(0)
})

test('a rejected pair is never suggested again, until the decision is undone', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  await refreshAll(trx)
  await setApart(trx, asAdmin(await makeStaff(trx, 'admin')), { groupId: userA, userId: userB, keyring })
  const logged = trx.selectFrom('userActivityLogs').select(['userId', 'relatedEntityId'])
  expect(await logged.where('activityType', '=', 'duplicate.dismissed').execute()).toEqual([
    { userId: userB, relatedEntityId: userA },
  ])
  expect(await groups(trx)).toEqual([])

  await trx.updateTable('users').set({ city: 'Leeds' }).where('id', 'in', [userA, userB]).execute()
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([])
  expect((await apartList.page(trx, admin, {})).rows).toMatchObject([{ oneId: userA, otherId: userB }])

  await suggestAgain(trx, admin, { userA, userB, keyring })
  expect(await groups(trx)).toEqual([[userA, userB]])
  const log = await trx
    .selectFrom('userActivityLogs')
    .select('activityType')
    .where('activityType', 'like', 'duplicate.%')
    .execute()
  expect(log.map(({ activityType }) => activityType).sort()).toEqual(['duplicate.dismissed', 'duplicate.restored'])
})

test('a decision is refused the second time, and to everyone outside the office', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  await refreshAll(trx)
  const input = { groupId: userA, userId: userB, keyring }
  await expect(setApart(trx, asCustomer(userA), input)).rejects.toThrow('already been decided')

  await setApart(trx, admin, input)
  await expect(setApart(trx, admin, input)).rejects.toThrow('already been decided')
  await expect(suggestAgain(trx, asInstructor(userA), { userA, userB, keyring })).rejects.toThrow('no longer marked')
})

test('a decision about a record holds for its survivor', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  await refreshAll(trx)
  await setApart(trx, admin, { groupId: userA, userId: userB, keyring })

  const [survivor = ''] = await makeTwo(trx)
  await trx.updateTable('users').set({ mergedIntoId: survivor }).where('id', '=', userA).execute()
  await refreshAll(trx)
  const together = (await groups(trx)).some((ids) => ids.includes(survivor) && ids.includes(userB))
  expect(together).toBe(false)
})

test('a decision about a record is the survivor’s until the merge is undone', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  const other = await makeCustomer(trx, { firstName: 'Zebediah' })
  // So many that one more or less does not queue everyone again.
  const crowd = 'Olga Petr Quinn Rosa Sven Tilda Ursula Viktor Wilma Xaver'.split(' ')
  await trx
    .insertInto('users')
    .values(crowd.map((name) => ({ firstName: name, lastName: `${name}sen` })))
    .execute()
  const [first = '', second = ''] = [userA, other].sort()
  await trx
    .insertInto('duplicatePairs')
    .values({ userA: first, userB: second, state: 'dismissed', dismissedAt: new Date() })
    .execute()
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([[userA, userB]])

  const become = (mergedIntoId: string | null) =>
    trx.updateTable('users').set({ mergedIntoId }).where('id', '=', other).execute()
  await become(userB)
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([])
  const apart = async () =>
    (await apartList.page(trx, admin, {})).rows.map(({ oneId, otherId }) => [oneId, otherId].sort())
  expect(await apart()).toEqual([[userA, userB]])

  await become(null)
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([[userA, userB]])
  expect(await apart()).toEqual([[first, second]])

  await become(userB)
  await suggestAgain(trx, admin, { userA: userB, userB: userA, keyring })
  expect(await groups(trx)).toEqual([[userA, userB]])
  expect(await apart()).toEqual([])
})

test('a change, a merge and a removal are noticed', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  await refreshAll(trx)
  const changed = { firstName: 'Piotr', lastName: 'Zeller', phone: null, postcode: null }
  await trx.updateTable('users').set(changed).where('id', '=', userB).execute()
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([])

  await trx.updateTable('users').set({ firstName: 'Aleshia', lastName: 'Khan' }).where('id', '=', userB).execute()
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([[userA, userB]])

  await trx.updateTable('users').set({ mergedIntoId: userA }).where('id', '=', userB).execute()
  expect(await groups(trx)).toEqual([])
  await refreshAll(trx)
  expect(await trx.selectFrom('duplicateGroups').select('id').execute()).toEqual([])
})

test('people added one by one are grouped as if added together', async ({ trx }) => {
  for (const name of ['Aleshia', 'Katherine', 'Zebediah', 'Olga']) await makeTwo(trx, name)
  await trx.insertInto('duplicateQueue').columns(['userId']).expression(trx.selectFrom('users').select('id')).execute()
  await refreshAll(trx, 1)
  const oneByOne = await duplicateList.page(trx, admin, {})

  for (const table of [
    'duplicatePairs',
    'duplicateGroups',
    'duplicatePeople',
    'duplicateKeys',
    'duplicateTerms',
    'duplicateRates',
  ] as const)
    await trx.deleteFrom(table).execute()
  await trx.insertInto('duplicateQueue').columns(['userId']).expression(trx.selectFrom('users').select('id')).execute()
  await refreshAll(trx)
  const shape = ({ rows }: typeof oneByOne) =>
    rows.map(({ id, score, users }) => ({ id, users, score: Math.round(score / 2) }))
  expect(shape(await duplicateList.page(trx, admin, {}))).toEqual(shape(oneByOne))
})

test('suggestAgain undoes the decision about these two, and about no others of theirs', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  const [third = '', fourth = ''] = await makeTwo(trx, 'Zebediah')
  await refreshAll(trx)
  const pair = (one: string, other: string) => {
    const [a = '', b = ''] = [one, other].sort()
    return { userA: a, userB: b, state: 'dismissed' as const, dismissedAt: new Date() }
  }
  await trx.deleteFrom('duplicatePairs').execute()
  await trx
    .insertInto('duplicatePairs')
    .values([pair(userA, userB), pair(userA, third), pair(userB, fourth), pair(third, fourth)])
    .execute()
  await suggestAgain(trx, admin, { userA: userB, userB: userA, keyring })
  const left = await trx
    .selectFrom('duplicatePairs')
    .select(['userA', 'userB'])
    .where('state', '=', 'dismissed')
    .execute()
  expect(left.map((each) => [each.userA, each.userB].join()).sort()).toEqual(
    [pair(userA, third), pair(userB, fourth), pair(third, fourth)]
      .map((each) => [each.userA, each.userB].join())
      .sort(),
  )
})

test('setApart takes one member out of a group, and leaves the others together', async ({ trx }) => {
  const [userA = '', userB = ''] = await makeTwo(trx)
  const userC = await makeCustomer(trx, { firstName: 'Aleshia' })
  await trx.updateTable('users').set({ phone: '+441134960000', postcode: 'LS1 4AP' }).where('id', '=', userC).execute()
  await keepSealed(trx, keyring, [{ userId: userC, field: 'dateOfBirth', value: '1980-03-05' }])
  await refreshAll(trx)
  const [group = []] = await groups(trx)
  expect(group.toSorted()).toEqual([userA, userB, userC].sort())
  const groupId = (await duplicateList.page(trx, admin, {})).rows[0]?.id ?? ''
  await setApart(trx, admin, { groupId, userId: userC, keyring })
  expect(await groups(trx)).toEqual([[userA, userB]])
  const logged = trx.selectFrom('userActivityLogs').select(['userId', 'relatedEntityId'])
  const rows = await logged.where('activityType', '=', 'duplicate.dismissed').execute()
  expect(rows.map(({ userId }) => userId)).toEqual([userC, userC])
  expect(rows.map(({ relatedEntityId }) => relatedEntityId).sort()).toEqual([userA, userB])
})
