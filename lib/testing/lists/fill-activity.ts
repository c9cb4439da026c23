import { recordActivity } from '../../activity/record-activity.ts'
import type { Trx } from '../../db/types.ts'
import { asAdmin, asCustomer } from '../actors.ts'
import { makeCustomer, makeStaff } from '../make/make.ts'

/** Entries about two people, by a colleague, by one of them and by the product, some of them at once. */
export async function fillActivity(trx: Trx) {
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
