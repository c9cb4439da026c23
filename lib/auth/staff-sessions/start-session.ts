import { recordActivity } from '../../activity/record-activity.ts'
import type { Origin, StaffRole } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { hashToken, newToken } from '../token.ts'
import { sessionSeconds } from './session-cookie.ts'

/** Starts a staff session. Returns the token for the cookie; only its hash is stored. */
export async function startSession(
  trx: Trx,
  origin: Origin,
  { userId, role }: { userId: string; role: StaffRole },
  now = new Date(),
): Promise<string> {
  const token = newToken()
  const id = hashToken(token)
  await trx
    .insertInto('userSessions')
    .values({
      id,
      userId,
      kind: 'staff',
      createdAt: now,
      lastActivity: now,
      expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
      ipAddress: origin.ipAddress ?? null,
      userAgent: origin.userAgent ?? null,
    })
    .execute()

  const actor = { kind: 'staff', role, userId, via: { kind: 'session', id }, origin } as const
  await recordActivity(trx, actor, { type: 'session.started', userId, description: 'Signed in', at: now })
  return token
}
