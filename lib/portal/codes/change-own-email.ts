import { sql } from 'kysely'
import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { appUrl } from '../../env.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { findHolder } from '../../people/contact/find-holder.ts'
import { updatePerson } from '../../people/update-person.ts'
import { emailChanged, emailNew } from '../letters.ts'
import { findOwnName } from '../own/find-own-name.ts'
import { wrongCode } from './show-own-details.ts'
import type { SpentCode } from './spend-code.ts'

/**
 * Changes a customer's email, after codes from both the old and the new mailbox, and writes to both. Ends their other
 * portal sessions, their calendar's address and every open code.
 */
export async function changeOwnEmail(
  trx: Trx,
  actor: CustomerActor,
  spent: SpentCode | undefined,
  now = new Date(),
): Promise<string> {
  if (!spent?.newEmail) throw Refusal.at('code', wrongCode)
  const holder = await findHolder(trx, { channel: 'email', externalId: spent.newEmail })
  // Taken since the codes were sent. The answer stays the same, so that it tells nobody who is on record.
  if (holder && holder.id !== actor.userId) throw Refusal.at('code', wrongCode)

  const words = { firstName: (await findOwnName(trx, actor)) ?? null, phone: null }
  await queueMessage(trx, actor, { userId: actor.userId, letter: emailChanged, words }, now)
  // The trigger on users.email ends every portal session but this one.
  await sql`select set_config('react_fast.portal_session', ${actor.sessionId ?? ''}, true)`.execute(trx)
  const fields = { email: spent.newEmail }
  await updatePerson(trx, actor, { userId: actor.userId, fields, isEmailProven: true }, now)
  const welcome = { firstName: words.firstName, portalUrl: `${appUrl().origin}/portal` }
  await queueMessage(trx, actor, { userId: actor.userId, letter: emailNew, words: welcome }, now)
  return spent.newEmail
}
