import type { Trx } from '../../db/types.ts'
import type { EraseInput, ErasureEntry } from '../../privacy/personal-data.ts'

/** Deletes a person's sessions and password links, with their IP addresses and devices. */
export async function eraseSignIns(trx: Trx, { userIds }: EraseInput): Promise<ErasureEntry[]> {
  const sessions = await trx.deleteFrom('userSessions').where('userId', 'in', userIds).executeTakeFirstOrThrow()
  const links = await trx.deleteFrom('passwordLinks').where('userId', 'in', userIds).executeTakeFirstOrThrow()
  const gone = { fate: 'deleted', until: null } as const
  return [
    {
      table: 'user_sessions',
      rows: Number(sessions.numDeletedRows),
      reason: 'Sessions, with network address and device',
      ...gone,
    },
    {
      table: 'password_links',
      rows: Number(links.numDeletedRows),
      reason: 'Links for setting a password',
      ...gone,
    },
  ]
}
