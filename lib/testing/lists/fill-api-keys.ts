import { makeApiKey } from '../../auth/keys/api-keys.ts'
import { systemActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../actors.ts'
import { makeStaff } from '../make/make.ts'

const made = new Date('2026-11-01T09:00:00.123Z')

/** Keys in every state, some of one name, made in one moment or never used. */
export async function fillApiKeys(trx: Trx) {
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
