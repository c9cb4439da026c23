import { expect } from 'vitest'
import { londonMoment } from '../core/london-time.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { makeClass } from '../testing/make/make-class.ts'
import { test } from '../testing/test.ts'
import { findRegisterSession } from './find-register-session.ts'

test('findRegisterSession gives a session with its days in order and their contact minutes', async ({ trx }) => {
  const { teacher, teacherId, sessionId } = await makeClass(trx, '2026-12-07', 'FAW')
  await makeClass(trx)
  const session = await findRegisterSession(trx, teacher, sessionId)
  expect(session).toMatchObject({
    id: sessionId,
    status: 'published',
    instructorId: teacherId,
    courseName: 'First Aid at Work',
    attendanceOnly: false,
    isSubmitted: false,
    requiredMinutes: 1080,
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
  })
  expect(session?.days.map(({ day, minutes }) => [day, minutes])).toEqual([
    ['2026-12-07', 360],
    ['2026-12-08', 360],
    ['2026-12-09', 360],
  ])
  expect(session?.days[0]).toMatchObject({ startsAt: londonMoment('2026-12-07', '09:30'), id: expect.any(String) })

  await trx.updateTable('courseSessions').set({ submittedAt: new Date() }).where('id', '=', sessionId).execute()
  expect(await findRegisterSession(trx, asAdmin(), sessionId)).toMatchObject({ isSubmitted: true })
})

test('findRegisterSession finds nothing for other instructors and for customers', async ({ trx }) => {
  const { sessionId, bookerId } = await makeClass(trx)
  for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(bookerId)])
    expect(await findRegisterSession(trx, actor, sessionId)).toBeUndefined()
})
