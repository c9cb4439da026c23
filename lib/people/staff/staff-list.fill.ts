import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { staffList } from './staff-list.ts'

const added = new Date('2026-06-01T09:00:00Z')
const seen = new Date('2026-11-19T09:00:00.123Z')

export const known: KnownList = { list: staffList, fill }

/** Colleagues of both roles, some of one name, each kind of access among them, one with two-step verification. */
async function fill(trx: Trx) {
  const change = (id: string, over: object) => trx.updateTable('users').set(over).where('id', '=', id).execute()
  const alike = { createdAt: added, lastLogin: seen, passwordHash: 'x' }
  await change(await makeStaff(trx, 'instructor'), alike)
  const admin = await makeStaff(trx, 'admin')
  await change(admin, alike)
  await change(await makeStaff(trx, 'instructor', 'Zebedee'), {
    ...alike,
    accountLockedUntil: new Date('2026-11-20T13:00:00Z'),
  })
  await change(await makeStaff(trx, 'admin', 'Nora'), { ...alike, status: 'suspended' })
  await change(await makeStaff(trx, 'instructor', 'Daniel', 'daniel@acme.example'), { createdAt: added })
  await trx
    .insertInto('secondFactors')
    .values({ userId: admin, seed: Buffer.from('x'), confirmedAt: seen })
    .execute()
  return { q: ['zebedee', 'ward daniel', 'daniel@acme'] }
}
