import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { keepSealed } from '../../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { duplicateList } from '../inbox/duplicate-list.ts'
import { setApart } from '../inbox/set-apart.ts'
import { refreshDuplicates } from '../refresh-duplicates.ts'
import { listComponents } from './list-components.ts'
import { regroup } from './regroup.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

/** One complete record, and four that each hold another part of it. The complete one comes first. */
async function makeHubAndParts(trx: Trx): Promise<string[]> {
  const [name, phones] = [
    { firstName: 'Zebediah', lastName: 'Quillfeather' },
    { phone: '+441134960000', mobile: '+447400123456' },
  ]
  const place = { addressLine1: '14 Taylor Street', city: 'Leeds', postcode: 'LS1 4AP' }
  const people = [
    { ...name, ...phones, ...place, email: 'zq.of.ossett@acme.example' },
    { lastName: name.lastName },
    { mobile: phones.mobile },
    { email: 'zq.of.ossett@home.example' },
    { firstName: name.firstName, ...place },
  ]
  const ids: string[] = []
  for (const person of people) {
    const { id } = await trx.insertInto('users').values(person).returning('id').executeTakeFirstOrThrow()
    ids.push(id)
  }
  for (const userId of ids.slice(0, 2))
    await keepSealed(trx, keyring, [{ userId, field: 'dateOfBirth', value: '1980-03-05' }])
  return ids
}

/** Regroups as among a hundred thousand people, where two records that share nothing score far apart. */
async function regroupAmongMany(trx: Trx, ids: string[]): Promise<void> {
  await trx.updateTable('duplicateRates').set({ people: 100_000, matchRate: 0.2, kinOdds: 2 }).execute()
  await sql`update duplicate_terms set people = 100000 where term = hashtextextended('', 0)`.execute(trx)
  await regroup(trx, keyring, ids)
}

async function refreshAll(trx: Trx) {
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

const groups = async (trx: Trx) => (await duplicateList.page(trx, asAdmin(), {})).rows

test('a group scores at least the threshold, though some of its pairs share nothing', async ({ trx }) => {
  const ids = await makeHubAndParts(trx)
  await refreshAll(trx)
  await regroupAmongMany(trx, ids)

  const [group] = await groups(trx)
  expect(group?.users.length).toBeGreaterThan(2)
  expect(group?.score).toBeGreaterThanOrEqual(0)

  const pairs = await trx.selectFrom('duplicatePairs').select('score').where('state', '=', 'suggested').execute()
  expect(Math.min(...pairs.map(({ score }) => Number(score)))).toBeLessThan(-10)
})

test('two who share nothing are no longer linked once the record that joined them is gone', async ({ trx }) => {
  const [hub = '', ...parts] = await makeHubAndParts(trx)
  await refreshAll(trx)
  await regroupAmongMany(trx, [hub, ...parts])
  expect(await listComponents(trx, parts)).toHaveLength(1)

  await trx.deleteFrom('userSensitive').where('userId', '=', hub).execute()
  await trx.deleteFrom('users').where('id', '=', hub).execute()
  await refreshAll(trx)
  expect(await groups(trx)).toEqual([])
  expect(await listComponents(trx, parts)).toEqual([])
})

test('a group is regrouped as a whole, from any of its members', async ({ trx }) => {
  const ids = await makeHubAndParts(trx)
  await refreshAll(trx)
  await regroupAmongMany(trx, ids)
  const members = (await groups(trx)).flatMap(({ users }) => users.map(({ id }) => id))
  await trx.updateTable('duplicatePairs').set({ score: '-20' }).execute()

  const found = await listComponents(trx, members.slice(-1))
  expect(found.map((component) => component.sort())).toEqual([members.sort()])
})

test('setting apart the record that joined the others takes their group apart', async ({ trx }) => {
  const [hub = '', ...parts] = await makeHubAndParts(trx)
  await refreshAll(trx)
  await regroupAmongMany(trx, [hub, ...parts])
  const groupId = (await groups(trx))[0]?.id ?? ''
  await setApart(trx, asAdmin(), { groupId, userId: hub, keyring })
  expect(await groups(trx)).toEqual([])
})
