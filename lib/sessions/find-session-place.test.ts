import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import type { Trx } from '../db/types.ts'
import { asCustomer, asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { findSessionPlace } from './find-session-place.ts'

test('findSessionPlace gives the venue and every day in order, within reach', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07', code: 'PFA', instructorId })
  await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  await trx.updateTable('venues').set({ name: 'Elsewhere' }).where('id', '<>', venueOf(trx, sessionId)).execute()

  const { venue, days } = await findSessionPlace(trx, asInstructor(instructorId), sessionId)
  expect(venue).toMatchObject({ name: 'Moorside Rooms', addressLine1: '1 High Street', postcode: 'LS1 4AP' })
  expect(days).toEqual(
    ['2026-12-07', '2026-12-08'].map((day) => ({
      day,
      startsAt: londonMoment(day, '09:30'),
      endsAt: londonMoment(day, '16:30'),
    })),
  )
  const stranger = await makeStaff(trx, 'instructor')
  for (const actor of [asInstructor(stranger), asCustomer(stranger)])
    expect(await findSessionPlace(trx, actor, sessionId)).toEqual({ venue: undefined, days: [] })
})

function venueOf(trx: Trx, sessionId: string) {
  return trx.selectFrom('courseSessions').select('venueId').where('id', '=', sessionId)
}
