import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { apiKeyList } from './api-key-list.ts'
import { makeApiKey } from './api-keys.ts'

const made = new Date('2026-11-01T09:00:00.123Z')

export const known: KnownList = { list: apiKeyList, fill }

/** Keys in every state, some of one name, made in one moment or never used. */
async function fill(trx: Trx) {
  const operator = systemActor('test')
  const zebedee = await makeStaff(trx, 'admin', 'Zebedee')
  const suspended = await makeStaff(trx, 'admin')
  const left = await makeStaff(trx, 'instructor')
  const ines = await makeStaff(trx, 'instructor', 'Ines', 'ines@acme.example')
  const office = { name: 'Website', role: 'admin', userId: null } as const
  const tablet = { name: 'Tablet', role: 'instructor' } as const

  await makeApiKey(trx, operator, office, made)
  await makeApiKey(trx, asAdmin(zebedee), { ...office, scopes: ['people:read'] }, made)
  await makeApiKey(trx, asAdmin(suspended), office, made)
  await makeApiKey(trx, operator, { ...office, name: 'Old', expiresAt: new Date('2026-11-02T00:00:00Z') }, made)
  await makeApiKey(trx, operator, { ...tablet, userId: left }, made)
  await makeApiKey(trx, operator, { ...tablet, userId: ines }, made)
  await makeApiKey(trx, operator, { ...office, name: 'Lost' })

  await trx.updateTable('users').set({ status: 'suspended' }).where('id', 'in', [suspended, left]).execute()
  await trx.updateTable('apiKeys').set({ revokedAt: made }).where('name', '=', 'Lost').execute()
  await trx.updateTable('apiKeys').set({ lastUsedAt: made }).where('role', '=', 'admin').execute()
  return { q: ['zebedee', 'ines@acme', 'website'] }
}
