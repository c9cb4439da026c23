import type { CustomerActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { appUrl } from '../../env.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { updatePerson } from '../../people/update-person.ts'
import { emailChanged, emailNew } from '../letters.ts'
import { findOwnName } from '../own/find-own-name.ts'
import { wrongCode } from './show-own-details.ts'
import type { SpentCode } from './spend-code.ts'

/** Changes a customer's email to the one they asked a code for, and writes to both addresses. */
export async function changeOwnEmail(
  trx: Trx,
  actor: CustomerActor,
  spent: SpentCode | undefined,
  now = new Date(),
): Promise<string> {
  if (!spent?.newEmail) throw Refusal.at('code', wrongCode)

  const words = { firstName: (await findOwnName(trx, actor)) ?? null, phone: null }
  await queueMessage(trx, actor, { userId: actor.userId, letter: emailChanged, words }, now)
  const fields = { email: spent.newEmail }
  await updatePerson(trx, actor, { userId: actor.userId, fields, isEmailProven: true }, now)
  const welcome = { firstName: words.firstName, portalUrl: `${appUrl().origin}/portal` }
  await queueMessage(trx, actor, { userId: actor.userId, letter: emailNew, words: welcome }, now)
  return spent.newEmail
}
