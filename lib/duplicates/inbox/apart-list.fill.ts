import type { Trx } from '../../db/types.ts'
import type { KnownList } from '../../testing/lists/known-list.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { apartList } from './apart-list.ts'

export const known: KnownList = { list: apartList, fill }

/** Six pairs of people, some decided at once about the same person, by a colleague and by nobody known. */
async function fill(trx: Trx) {
  const dismissedBy = await makeStaff(trx, 'admin', 'Zoë')
  const [first = '', second = '', third = '', last = ''] = [
    await makeCustomer(trx, { firstName: 'Zebedee' }),
    await makeCustomer(trx),
    await makeCustomer(trx, { firstName: '=cmd' }),
    await makeCustomer(trx),
  ].sort()
  const summer = new Date('2026-06-30T23:30:00Z')
  const pairs = [
    { userA: first, userB: second, dismissedAt: summer, dismissedBy },
    { userA: first, userB: third, dismissedAt: summer, dismissedBy },
    { userA: first, userB: last, dismissedAt: summer },
    { userA: second, userB: third, dismissedAt: new Date('2026-06-30T22:30:00.123Z') },
    { userA: second, userB: last, dismissedAt: new Date('2026-11-19T08:00:00Z'), dismissedBy },
    { userA: third, userB: last, dismissedAt: new Date('2026-11-19T08:00:00Z') },
  ]
  await trx
    .insertInto('duplicatePairs')
    .values(pairs.map((pair) => ({ ...pair, state: 'dismissed' as const })))
    .execute()
  return { q: ['zebedee'], decidedFrom: ['2026-07-02'], decidedTo: ['2026-07-01', '2026-06-30'] }
}
