import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import type { ErasureEntry } from '../personal-data.ts'
import { keepErasure } from './keep-erasure.ts'
import { listErasures } from './list-erasures.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const entries: ErasureEntry[] = [{ table: 'users', rows: 1, fate: 'blanked', reason: 'Name', until: null }]
const how = { askedBy: 'person', reason: 'Asked by email', entries } as const

async function erase(trx: Trx, admin = asAdmin(), day = 1): Promise<string> {
  const userId = await makeCustomer(trx)
  await keepErasure(trx, admin, { userId, pseudonym: `Erased ${userId}`, ...how }, at(day))
  return userId
}

test('listErasures shows what keepErasure recorded, the latest first', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Ines'))
  const first = await erase(trx, admin, 1)
  const second = await erase(trx, asAdmin(), 2)

  expect(await listErasures(trx, admin)).toMatchObject([
    { userId: second, erasedAt: at(2), erasedBy: null, entries },
    {
      userId: first,
      pseudonym: `Erased ${first}`,
      askedBy: 'person',
      reason: 'Asked by email',
      erasedAt: at(1),
      erasedBy: admin.userId,
      erasedByFirstName: 'Ines',
    },
  ])
})

test('listErasures lists the later of two erasures at one moment first', async ({ trx }) => {
  const [first, second] = [await erase(trx), await erase(trx)]
  expect((await listErasures(trx, asAdmin())).map(({ userId }) => userId)).toEqual([second, first])
})

test('listErasures finds the erasure of one person by their id or a merged one', async ({ trx }) => {
  const [userId, other, merged] = [await erase(trx), await erase(trx), await makeCustomer(trx)]
  await trx.updateTable('users').set({ mergedIntoId: userId }).where('id', '=', merged).execute()

  const found = async (id: string) => (await listErasures(trx, asAdmin(), { userId: id })).map((row) => row.userId)
  expect(await found(userId)).toEqual([userId])
  expect(await found(merged)).toEqual([userId])
  expect(await found(other)).toEqual([other])
})

test('listErasures ends after 200', async ({ trx }) => {
  await sql`with people as (insert into users (first_name) select 'Ada' from generate_series(1, 201) returning id)
    insert into erasures (user_id, pseudonym, asked_by, reason) select id, id::text, 'office', 'Asked' from people`.execute(
    trx,
  )
  expect((await listErasures(trx, asAdmin())).length).toBe(200)
})

test('listErasures hides the ledger from everyone but admins', async ({ trx }) => {
  const userId = await erase(trx)
  expect(await listErasures(trx, asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
  expect(await listErasures(trx, asCustomer(userId), { userId })).toEqual([])
})
