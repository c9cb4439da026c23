import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { makeBooking, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { findPlan } from './find-plan.ts'
import { messageSession } from './message-session.ts'
import { listConcerned, notifyInWords } from './notify-session.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('messageSession writes the office’s words to everyone on a session once, and records it', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07' })
  const [one, two] = [await makeBooking(trx, { sessionId }), await makeBooking(trx, { sessionId })]
  const gone = await makeBooking(trx, { sessionId })
  await trx.updateTable('bookings').set({ status: 'cancelled' }).where('id', '=', gone.bookingId).execute()
  await trx.updateTable('users').set({ email: null }).where('id', '=', two.bookerId).execute()
  const input = { sessionId, subject: 'Parking', text: 'The car park is closed.\n\nUse <Mill Lane>.' }

  expect((await listConcerned(trx, sessionId)).map(({ id }) => id).sort()).toEqual([one.bookerId, two.bookerId].sort())
  expect(await messageSession(trx, asAdmin(), input, now)).toBe(1)
  const letters = trx.selectFrom('messages').select(['userId', 'subject', 'bodyText', 'bodyHtml', 'relatedEntityId'])
  const [letter, ...others] = await letters.where('template', '=', 'session.message').execute()
  expect(others).toEqual([])
  expect(letter).toMatchObject({ userId: one.bookerId, subject: 'Parking', relatedEntityId: sessionId })
  expect(letter?.bodyText).toContain('The car park is closed.')
  expect(letter?.bodyHtml).toContain('Use &lt;Mill Lane&gt;.')
  const logged = trx.selectFrom('userActivityLogs').select('details')
  expect(await logged.where('activityType', '=', 'course_session.messaged').execute()).toEqual([
    { details: { subject: 'Parking', people: 1 } },
  ])

  await expect(messageSession(trx, asAdmin(), input, now)).rejects.toThrow('had this message already')
  expect(await messageSession(trx, asAdmin(), { ...input, subject: 'Parking again' }, now)).toBe(1)
})

test('messageSession refuses a session that is not there, and one that an instructor does not teach', async ({
  trx,
}) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07' })
  await makeBooking(trx, { sessionId })
  const input = { sessionId, subject: 'Parking', text: 'Closed.' }
  const stranger = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(messageSession(trx, stranger, input, now)).rejects.toThrow('no longer exists')
  const unknown = { ...input, sessionId: '00000000-0000-0000-0000-000000000000' }
  await expect(messageSession(trx, asAdmin(), unknown, now)).rejects.toThrow('no longer exists')
})

test('notifyInWords writes the same words once, however often, and other words again', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-07' })
  await makeBooking(trx, { sessionId })
  const plan = await findPlan(trx, asAdmin(), sessionId)
  if (!plan) throw new Error('The session was not planned.')
  const tell = (text: string) => notifyInWords(trx, asAdmin(), { plan, subject: 'Parking', text }, now)
  expect([await tell('Closed.'), await tell('Closed.'), await tell('Open.')]).toEqual([1, 0, 1])
})
