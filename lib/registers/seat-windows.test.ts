import { expect } from 'vitest'
import { asInstructor } from '../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { listSeats } from './visible-seats.ts'

/** A day begins at midnight in London, also when the clocks change and on 29 February. */
test.for([
  ['names, 14 days before', '2027-04-11', '2027-03-28T00:00:00Z', { mayName: true }],
  ['names, 14 days before', '2027-11-14', '2027-10-30T23:00:00Z', { mayName: true }],
  ['names, 14 days before', '2028-03-14', '2028-02-29T00:00:00Z', { mayName: true }],
  ['names, until 30 days after', '2027-02-26', '2027-03-28T23:00:00Z', { mayName: false }],
  ['names, until 30 days after', '2027-10-01', '2027-11-01T00:00:00Z', { mayName: false }],
  ['names, until 30 days after', '2028-01-30', '2028-03-01T00:00:00Z', { mayName: false }],
  ['needs, 7 days before', '2027-04-04', '2027-03-28T00:00:00Z', { hasNeeds: false }],
  ['needs, 7 days before', '2027-11-07', '2027-10-30T23:00:00Z', { hasNeeds: false }],
  ['needs, 7 days before', '2028-03-07', '2028-02-29T00:00:00Z', { hasNeeds: false }],
] as const)('%s of a course on %s: it turns at %s', async ([_, firstDay, turns, from], { trx }) => {
  const teacher = asInstructor(await makeStaff(trx, 'instructor'))
  const sessionId = await makeSession(trx, { firstDay, instructorId: teacher.userId ?? '' })
  await makeBooking(trx, { sessionId })
  const seen = async (at: number) => (await listSeats(trx, teacher, sessionId, new Date(at)))[0]

  const turn = Date.parse(turns)
  expect(await seen(turn)).toMatchObject(from)
  expect(await seen(turn - 1)).not.toMatchObject(from)
})
