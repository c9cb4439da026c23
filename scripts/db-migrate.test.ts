import { randomBytes } from 'node:crypto'
import type { Migration } from 'kysely/migration'
import { expect } from 'vitest'
import type { Trx } from '../lib/db/types.ts'
import { duplicateList } from '../lib/duplicates/inbox/duplicate-list.ts'
import { refreshDuplicates } from '../lib/duplicates/refresh-duplicates.ts'
import { parseKeyring } from '../lib/privacy/vault/vault.ts'
import { asAdmin } from '../lib/testing/actors.ts'
import { makeCustomer } from '../lib/testing/make/make.ts'
import { test } from '../lib/testing/test.ts'
import * as lookAgain from '../migrations/2026-11-21-48-look-at-everybody-again.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

const migration: Migration = lookAgain

async function refreshAll(trx: Trx) {
  while ((await refreshDuplicates(trx, keyring)) > 0);
}

test('the migration queues everyone again once, and finds two people that an older measure missed', async ({ trx }) => {
  const two = [await makeCustomer(trx, { firstName: 'Aleshia' }), await makeCustomer(trx, { firstName: 'Aleshia' })]
  const same = { phone: '+441134960000', mobile: '+447400123456', postcode: 'LS1 4AP' }
  await trx.updateTable('users').set(same).where('id', 'in', two).execute()
  await refreshAll(trx)
  for (const table of ['duplicatePairs', 'duplicateGroups'] as const) await trx.deleteFrom(table).execute()
  const added = await makeCustomer(trx, { firstName: 'Ben' })

  await migration.up(trx)
  const waiting = await trx.selectFrom('duplicateQueue').select('userId').execute()
  expect(waiting.map(({ userId }) => userId).sort()).toEqual([...two, added].sort())

  await refreshAll(trx)
  const { rows } = await duplicateList.page(trx, asAdmin(), {})
  expect(rows.map(({ users }) => users.map(({ id }) => id))).toEqual([[...two].sort()])
})
