import { systemActor } from '../core/actor.ts'
import { fromDecimal } from '../core/money.ts'
import type { Trx } from '../db/types.ts'
import type { KnownList } from '../testing/lists/known-list.ts'
import { makeBooking, makeCustomer, makeSession } from '../testing/make/make.ts'
import { bookingList } from './booking-list.ts'
import { cancelBooking } from './cancel-booking.ts'
import { settleBooking } from './settle-booking.ts'

export const known: KnownList = { list: bookingList, fill }

/** Nine bookings made in the same moment and in others, of two courses and of none, in every status. */
async function fill(trx: Trx) {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const other = await makeSession(trx, { firstDay: '2026-12-07', code: 'FAW' })
  const bookerId = await makeCustomer(trx, { firstName: 'Zebedee' })
  const ids: string[] = []
  for (const over of [
    { bookerId, sessionId },
    { bookerId, sessionId: other },
    ...Array.from({ length: 7 }, () => ({ sessionId })),
  ])
    ids.push((await makeBooking(trx, over)).bookingId)

  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = ids
  const change = (id: string, values: object) => trx.updateTable('bookings').set(values).where('id', '=', id).execute()
  await cancelBooking(trx, systemActor('test'), { bookingId: first, reason: 'Ill' })
  await change(second, { status: 'pending', createdAt: new Date('2026-06-30T23:30:00Z') })
  await change(third, { status: 'completed', createdAt: new Date('2026-06-30T22:30:00.123Z') })
  await change(fourth, { status: 'no_show', courseDate: null })
  await change(fifth, { courseDate: null, totalAmount: '12.50', finalAmount: '12.50' })
  await change(sixth, { totalAmount: '0.00', finalAmount: '0.00' })

  const surplus = { amount: fromDecimal('100.01'), method: 'cash', status: 'succeeded' } as const
  await settleBooking(trx, systemActor('test'), { bookingId: ids[6] ?? '', ...surplus })

  const unnamed = trx.updateTable('bookingAttendees').set({ firstName: null, lastName: null })
  await unnamed.where('bookingId', '=', sixth).execute()
  const { reference } = await trx
    .selectFrom('bookings')
    .select('reference')
    .where('id', '=', sixth)
    .executeTakeFirstOrThrow()
  return {
    q: [reference, 'zebedee'],
    userId: [bookerId],
    counted: ['yes'],
    names: ['missing'],
    course: ['FAW'],
    madeFrom: ['2026-07-02'],
    madeTo: ['2026-07-01', '2026-06-30'],
  }
}
