import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { addDaysAway } from '../../instructors/availability/add-days-away.ts'
import { addQualification } from '../../instructors/qualifications/add-qualification.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addSession } from './add-session.ts'
import { changeSession } from './change-session.ts'
import { findPlan } from './find-plan.ts'
import { refuseUnfit } from './refuse-unfit.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const hours = { from: '09:30', until: '16:30' }

async function planOf(trx: Trx, sessionId: string) {
  const plan = await findPlan(trx, office, sessionId)
  const [first] = plan?.days ?? []
  if (!plan?.venueId || !plan.instructorId || !first) throw new Error('The test has no whole plan.')
  const { version, courseId, venueId, instructorId, capacity } = plan
  const days: [typeof first] = [first]
  return { sessionId, version, courseId, venueId, instructorId, capacity, status: 'published' as const, days }
}

const awayOn = (trx: Trx, userId: string, day: string) =>
  addDaysAway(trx, office, { userId, firstDay: day, lastDay: day, reason: 'Holiday' }, now)

test('addSession asks before it plans an instructor who is away, and plans them once confirmed', async ({ trx }) => {
  const { sessionId: _, version: __, ...like } = await planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' }))
  await awayOn(trx, like.instructorId, '2026-12-09')
  const plan = (day: string, planAnyway?: 'meant') =>
    addSession(trx, office, { ...like, days: [{ day, ...hours }], planAnyway }, now)

  await plan('2026-12-08')
  await expect(plan('2026-12-09')).rejects.toMatchObject({
    fields: { planAnyway: 'Ines Ward is away on 9 Dec 2026. Confirm that they teach it anyway.' },
  })
  await plan('2026-12-09', 'meant')
})

test('changeSession asks about new concerns, and not about earlier ones', async ({ trx }) => {
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01' })
  const plan = await planOf(trx, sessionId)
  await awayOn(trx, plan.instructorId, '2026-12-01')
  await changeSession(trx, office, { ...plan, capacity: 8 }, now)

  const later: [{ day: string; from: string; until: string }] = [{ day: '2026-12-02', ...hours }]
  await awayOn(trx, plan.instructorId, '2026-12-02')
  const moved = { ...plan, version: 2, days: later }
  await expect(changeSession(trx, office, moved, now)).rejects.toMatchObject({
    fields: { planAnyway: expect.stringContaining('away on 2 Dec 2026') },
  })
  await changeSession(trx, office, { ...moved, planAnyway: 'meant' }, now)
})

test('refuseUnfit asks for a qualification only if the course or the instructor has one on record', async ({ trx }) => {
  const { courseId, instructorId } = await planOf(trx, await makeSession(trx, { firstDay: '2026-12-01' }))
  const other = await makeStaff(trx, 'instructor', 'Otto')
  const wanted = { courseId, days: [{ day: '2026-12-09' }, { day: '2026-12-10' }] }
  const ask = (teacher: string) => refuseUnfit(trx, office, { ...wanted, instructorId: teacher })

  await ask(instructorId)
  await ask(other)
  const dated = { number: '', issuedOn: null, expiresOn: '2026-12-09' }
  await addQualification(trx, office, { userId: other, courseId, ...dated }, now)
  await expect(ask(instructorId)).rejects.toThrow('Ines Ward has no qualification for this course on record.')
  await expect(ask(other)).rejects.toThrow('Otto Ward’s qualification for this course expires on 9 Dec 2026')
  await addQualification(trx, office, { userId: other, courseId, ...dated, expiresOn: '2026-12-10' }, now)
  await ask(other)
})
