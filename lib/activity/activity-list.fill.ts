import type { Trx } from '../db/types.ts'
import { activityList } from '../house.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { recordActivity } from './record-activity.ts'

export const known: KnownList = { list: activityList, fill }

/** Entries about two people, by a colleague, by one of them and by the product, some of them at once. */
async function fill(trx: Trx) {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const doer = await makeStaff(trx, 'admin')
  const late = new Date('2026-06-30T23:30:00Z')
  const entry = { userId: ada, description: 'Noted', at: late }
  await recordActivity(
    trx,
    asAdmin(doer),
    { ...entry, type: 'note.added' },
    { ...entry, type: 'note.edited' },
    { ...entry, type: 'booking.created', userId: ben, at: new Date('2026-06-30T22:30:00.123Z') },
  )
  await recordActivity(trx, asCustomer(ada), { ...entry, type: 'user.updated' })
  return {
    type: ['notes', 'note.added'],
    actorId: [doer],
    userId: [ada],
    from: ['2026-07-02'],
    to: ['2026-07-01', '2026-06-30'],
  }
}
