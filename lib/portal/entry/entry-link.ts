import { recordActivity } from '../../activity/record-activity.ts'
import { forgetAttempts } from '../../auth/attempts/count-attempts.ts'
import { openPortalSession } from '../../auth/portal-session.ts'
import { hashToken, newToken } from '../../auth/token.ts'
import type { CustomerActor, Origin } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { noteVisit } from '../../people/figures/note-visit.ts'
import { guessesWithEmail } from './entry-limits.ts'

export const linkMinutes = 10

/** Makes a link that opens a customer's portal once. Returns its token; only its hash is stored. */
export async function makeEntryLink(trx: Trx, userId: string, now: Date): Promise<{ token: string; until: Date }> {
  const token = newToken()
  const until = new Date(now.getTime() + linkMinutes * 60_000)
  await trx
    .insertInto('portalCodes')
    .values({ userId, purpose: 'enter', codeHash: hashToken(token), expiresAt: until, createdAt: now })
    .execute()
  return { token, until }
}

const deadLink = 'This link has been used, or is older than ten minutes. Have your bookings emailed to you again.'

/**
 * Opens the portal to the reader of the mailbox, past the counts of wrong guesses, which strangers can fill. Returns the
 * session's token. Throws one Refusal for every link that does not work.
 */
export async function enterByLink(
  trx: Trx,
  origin: Origin,
  { token }: { token: string },
  now = new Date(),
): Promise<string> {
  const spent = await trx
    .updateTable('portalCodes')
    .set({ usedAt: now })
    .where('purpose', '=', 'enter')
    .where('codeHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('userId')
    .executeTakeFirst()
  const person = spent && (await findCustomer(trx, spent.userId))
  if (!person) throw new Refusal(deadLink)

  const actor: CustomerActor = { kind: 'customer', userId: person.id, origin, byLink: true }
  await noteVisit(trx, person.id, now)
  await recordActivity(trx, actor, {
    type: 'portal.entered',
    userId: person.id,
    description: 'Opened the customer portal by an emailed link',
    at: now,
  })
  if (person.email) await forgetAttempts(trx, [guessesWithEmail(person.email)])
  return openPortalSession(trx, actor, now)
}

function findCustomer(trx: Trx, userId: string) {
  return trx
    .selectFrom('users')
    .select(['id', 'email'])
    .where('id', '=', userId)
    .where('role', '=', 'customer')
    .where('status', '<>', 'suspended')
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
}
