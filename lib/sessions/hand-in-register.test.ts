import { expect } from 'vitest'
import { asInstructor } from '../testing/actors.ts'
import { makeSession, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { handInRegister } from './hand-in-register.ts'

test('handInRegister records on one session who handed the register in, and when', async ({ trx }) => {
  const instructorId = await makeStaff(trx, 'instructor')
  const sessionId = await makeSession(trx, { firstDay: '2026-12-01', instructorId })
  const other = await makeSession(trx, { firstDay: '2026-12-02', instructorId })
  const now = new Date('2026-12-01T17:00:00Z')
  await handInRegister(trx, asInstructor(instructorId), sessionId, now)

  const handedIn = async (id: string) =>
    trx.selectFrom('courseSessions').select(['submittedAt', 'submittedBy']).where('id', '=', id).executeTakeFirst()
  expect(await handedIn(sessionId)).toEqual({ submittedAt: now, submittedBy: instructorId })
  expect(await handedIn(other)).toEqual({ submittedAt: null, submittedBy: null })
})
