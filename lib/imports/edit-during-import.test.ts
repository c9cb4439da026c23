import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { changeBooking } from '../bookings/change-booking.ts'
import { inTransaction } from '../db/transaction.ts'
import { updatePerson } from '../people/update-person.ts'
import { asAdmin } from '../testing/actors.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

const record = (day: string, phone: string) => ({
  bookingReference: `RFT2507${day}`,
  finalAmount: '75.00',
  status: 'PAID',
  createdAt: `2024-03-${day}T10:00:00Z`,
  contactDetails: { firstName: 'Ann', lastName: 'Lee', email: 'ann@acme.example', phone },
})

test('an edit made while an import runs is not overwritten by older records', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, [record('01', '07400 000001')])
  const { id: userId } = await ownDb.selectFrom('users').select('id').executeTakeFirstOrThrow()

  const editing = await ownDb.startTransaction().execute()
  await updatePerson(editing, asAdmin(), { userId, fields: { phone: '07400 000009' } })
  const importing = importText(ownDb, ownUrl, [record('02', '07400 000002')])
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(ownDb)
    if (rows.length > 0) break
    await sleep(20)
  }
  await editing.commit().execute()

  expect(await importing).toMatchObject({ faults: [] })
  const person = ownDb.selectFrom('users').select(['phone', 'totalBookings']).where('id', '=', userId)
  expect(await person.executeTakeFirst()).toEqual({ phone: '+447400000009', totalBookings: 2 })
})

test('an import finishes beside colleagues who edit its people and bookings all the time', async ({
  ownDb,
  ownUrl,
}) => {
  await importText(
    ownDb,
    ownUrl,
    Array.from({ length: 30 }, (_, at) => personal(at, '2024-03-01')),
  )
  const users = await ownDb.selectFrom('users').select('id').execute()
  const bookings = await ownDb.selectFrom('bookings').select('id').execute()
  let isDone = false
  const edit = async () => {
    for (let at = 0; !isDone; at++) {
      const userId = users[at % users.length]?.id ?? ''
      const bookingId = bookings[at % bookings.length]?.id ?? ''
      const phone = `07400 1${String(at % 100_000).padStart(5, '0')}`
      await Promise.allSettled([
        inTransaction(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId, fields: { phone } })),
        inTransaction(ownDb, (trx) => changeBooking(trx, asAdmin(), { bookingId, specialRequirements: phone })),
      ])
    }
  }
  const editing = [edit(), edit()]
  const again = Array.from({ length: 30 }, (_, at) => personal(at, '2024-03-02'))
  const { faults, numbers } = await importText(ownDb, ownUrl, again).finally(() => {
    isDone = true
  })
  await Promise.all(editing)
  expect({ faults, read: numbers.read }).toEqual({ faults: [], read: 30 })
})

const personal = (at: number, updatedAt: string) => ({
  bookingReference: `RFT2508${at}`,
  finalAmount: '75.00',
  status: 'PAID',
  createdAt: '2024-03-01T10:00:00Z',
  updatedAt,
  contactDetails: { firstName: `Ann${at}`, lastName: 'Lee', email: `ann${at}@acme.example`, phone: '07400 000001' },
})
