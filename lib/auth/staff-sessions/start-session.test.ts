import { expect } from 'vitest'
import { makeStaff } from '../../testing/make/make.ts'
import { noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { hashToken } from '../token.ts'
import { openSessionIn, sealSession, sessionCookie } from './session-cookie.ts'
import { startSession } from './start-session.ts'

test('startSession opens a session of ten hours, stores only a hash of its token, and records it', async ({ trx }) => {
  const userId = await makeStaff(trx, 'instructor')
  const origin = { ipAddress: '203.0.113.9', userAgent: 'Firefox', requestId: 'r1' }
  const token = await startSession(trx, origin, { userId, role: 'instructor' }, noon)

  const expiresAt = new Date('2026-11-20T22:00:00Z')
  expect(await trx.selectFrom('userSessions').selectAll().execute()).toMatchObject([
    {
      id: hashToken(token),
      userId,
      kind: 'staff',
      createdAt: noon,
      lastActivity: noon,
      expiresAt,
      ipAddress: '203.0.113.9',
      userAgent: 'Firefox',
    },
  ])
  const logged = trx.selectFrom('userActivityLogs').select(['userId', 'actorId', 'requestId', 'createdAt'])
  expect(await logged.where('activityType', '=', 'session.started').execute()).toEqual([
    { userId, actorId: userId, requestId: 'r1', createdAt: noon },
  ])
})

test('openSessionIn finds the token in the cookies of a request, and nothing in a cookie we did not seal', async () => {
  const { name } = sessionCookie()
  const cookie = await sealSession('a token')
  const open = (text: string) => openSessionIn(new Headers({ cookie: text }))

  expect(await open(`other=1; ${name}=${cookie}; more=2`)).toBe('a token')
  expect(await open(`not-${name}=${cookie}`)).toBeUndefined()
  expect(await open(`${name}=a token`)).toBeUndefined()
  expect(await openSessionIn(new Headers())).toBeUndefined()
})
