import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { updatePerson } from '../people/update-person.ts'
import { asAdmin } from '../testing/actors.ts'
import { importText } from '../testing/import-file.ts'
import { test } from '../testing/test.ts'

const record = (day: string, phone: string) => ({
  ...{ bookingReference: `RFT2507${day}`, finalAmount: '75.00', status: 'PAID', createdAt: `2024-03-${day}T10:00:00Z` },
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
